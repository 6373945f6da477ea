import { sql } from 'kysely'
import { z } from 'zod'
import { read } from '../../kernel/query.ts'
import * as schema from '../../kernel/schema.ts'
import { codeListAccess } from './access.ts'
import { choicesOf, codeChoice } from './code-list.ts'

/** One code list with its values in their order, retired ones too. */
export const readCodeList = read({
  name: 'code-list.read',
  route: 'GET /code-lists/:id',
  says: 'One code list with its values in their order.',
  input: z.strictObject({ id: schema.id }),
  output: z.object({
    id: z.number(),
    key: z.string(),
    name: z.string(),
    isShipped: z.boolean(),
    values: z.array(codeChoice),
    version: z.number(),
    can: schema.hints,
  }),
  on: codeListAccess,
  rule: 'see',
  select: (q) =>
    q.select([
      'code_lists.id',
      'code_lists.key',
      'code_lists.name',
      'code_lists.is_shipped as isShipped',
      'code_lists.version',
      choicesOf(sql.ref('code_lists.id')).as('values'),
    ]),
})
