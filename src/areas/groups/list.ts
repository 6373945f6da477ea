import { sql, type SqlBool } from 'kysely'
import { z } from 'zod'
import { pageInput, pageOf } from '../../kernel/pages.ts'
import { list } from '../../kernel/query.ts'
import * as schema from '../../kernel/schema.ts'
import { groupAccess } from './access.ts'
import { memberCount } from './membership.ts'

/** The groups in use, or those put away. */
export const listGroups = list({
  name: 'group.list',
  route: 'GET /groups',
  says: 'The groups, by name, with how many people are in each.',
  input: z.strictObject({
    q: schema.line(100).optional(),
    archived: schema.flag.default(false),
    ...pageInput,
    sort: z.string().optional(),
  }),
  output: pageOf(
    z.object({
      id: z.number(),
      name: z.string(),
      email: z.string().nullable(),
      members: z.number(),
      createdAt: schema.instant,
      archivedAt: schema.instant.nullable(),
      can: schema.hints,
    }),
  ),
  on: groupAccess,
  rule: 'see',
  sorts: { name: { column: 'groups.name_key', direction: 'asc', kind: 'text' } },
  filter: (q, { input }) =>
    q
      .where('groups.archived_at', input.archived ? 'is not' : 'is', null)
      .$if(input.q !== undefined, (some) =>
        some.where(sql<SqlBool>`groups.name_key like like_part(plain_text(${input.q ?? ''}))`),
      ),
  select: (q, { me }) =>
    q.select([
      'groups.id',
      'groups.name',
      'groups.email',
      memberCount(sql.ref('groups.id'), me.at).as('members'),
      'groups.created_at as createdAt',
      'groups.archived_at as archivedAt',
    ]),
})
