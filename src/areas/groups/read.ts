import { sql } from 'kysely'
import { z } from 'zod'
import { read } from '../../kernel/query.ts'
import * as schema from '../../kernel/schema.ts'
import { groupAccess } from './access.ts'
import { memberCount } from './membership.ts'

/** One group. Who is in it: `/people?group=`. */
export const readGroup = read({
  name: 'group.read',
  route: 'GET /groups/:id',
  says: 'One group. Its members are the people found by `group`.',
  input: z.strictObject({ id: schema.id }),
  output: z.object({
    id: z.number(),
    name: z.string(),
    email: z.string().nullable(),
    notes: z.string(),
    members: z.number(),
    createdAt: schema.instant,
    archivedAt: schema.instant.nullable(),
    version: z.number(),
    can: schema.hints,
  }),
  on: groupAccess,
  rule: 'see',
  select: (q, { me }) =>
    q.select([
      'groups.id',
      'groups.name',
      'groups.email',
      'groups.notes',
      memberCount(sql.ref('groups.id'), me.at).as('members'),
      'groups.created_at as createdAt',
      'groups.archived_at as archivedAt',
      'groups.version',
    ]),
})
