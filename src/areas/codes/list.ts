import { sql } from 'kysely'
import { z } from 'zod'
import { pageInput, pageOf } from '../../kernel/pages.ts'
import { list } from '../../kernel/query.ts'
import * as schema from '../../kernel/schema.ts'
import { codeListAccess } from './access.ts'

/** Every code list by name, with how many values it offers and how many are retired. */
export const listCodeLists = list({
  name: 'code-list.list',
  route: 'GET /code-lists',
  says: 'The code lists by name.',
  input: z.strictObject({ ...pageInput, sort: z.string().optional() }),
  output: pageOf(
    z.object({
      id: z.number(),
      key: z.string(),
      name: z.string(),
      isShipped: z.boolean(),
      values: z.number(),
      retired: z.number(),
      updatedAt: schema.instant,
      can: schema.hints,
    }),
  ),
  on: codeListAccess,
  rule: 'see',
  sorts: {
    name: { column: 'code_lists.name', direction: 'asc', kind: 'text' },
    updated: { column: 'code_lists.updated_at', direction: 'desc', kind: 'time' },
  },
  filter: (q) => q,
  select: (q) =>
    q.select([
      'code_lists.id',
      'code_lists.key',
      'code_lists.name',
      'code_lists.is_shipped as isShipped',
      'code_lists.updated_at as updatedAt',
      sql<number>`(select count(*) from code_values where list_id = code_lists.id and retired_at is null)`.as('values'),
      sql<number>`(select count(*) from code_values where list_id = code_lists.id and retired_at is not null)`.as(
        'retired',
      ),
    ]),
})
