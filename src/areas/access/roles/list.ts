import { sql } from 'kysely'
import { z } from 'zod'
import { pageInput, pageOf } from '../../../kernel/pages.ts'
import { list } from '../../../kernel/query.ts'
import * as schema from '../../../kernel/schema.ts'
import { roleAccess } from '../access.ts'

/** All roles, the highest first, with how many people have each. */
export const listRoles = list({
  name: 'role.list',
  route: 'GET /roles',
  says: 'The roles, the highest rank first.',
  input: z.strictObject({ ...pageInput, sort: z.string().optional() }),
  output: pageOf(
    z.object({
      id: z.number(),
      key: z.string().nullable(),
      name: z.string(),
      rank: z.number(),
      people: z.number(),
      can: schema.hints,
    }),
  ),
  on: roleAccess,
  rule: 'see',
  sorts: {
    rank: { column: 'roles.rank', direction: 'desc', kind: 'number' },
    name: { column: 'roles.name', direction: 'asc', kind: 'text' },
  },
  filter: (q) => q,
  select: (q) =>
    q.select([
      'roles.id',
      'roles.key',
      'roles.name',
      'roles.rank',
      sql<number>`(select count(*) from staff where role_id = roles.id)`.as('people'),
    ]),
})
