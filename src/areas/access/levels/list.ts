import { z } from 'zod'
import { pageInput, pageOf } from '../../../kernel/pages.ts'
import { list } from '../../../kernel/query.ts'
import * as schema from '../../../kernel/schema.ts'
import { levelAccess } from '../access.ts'

/** All portal levels, the highest first. */
export const listLevels = list({
  name: 'level.list',
  route: 'GET /levels',
  says: 'The portal levels, the highest rank first.',
  input: z.strictObject({ ...pageInput, sort: z.string().optional() }),
  output: pageOf(
    z.object({
      id: z.number(),
      key: z.string().nullable(),
      name: z.string(),
      rank: z.number(),
      kind: z.string(),
      assignableByClients: z.boolean(),
      can: schema.hints,
    }),
  ),
  on: levelAccess,
  rule: 'see',
  sorts: {
    rank: { column: 'levels.rank', direction: 'desc', kind: 'number' },
    name: { column: 'levels.name', direction: 'asc', kind: 'text' },
  },
  filter: (q) => q,
  select: (q) =>
    q.select([
      'levels.id',
      'levels.key',
      'levels.name',
      'levels.rank',
      'levels.kind',
      'levels.assignable_by_clients as assignableByClients',
    ]),
})
