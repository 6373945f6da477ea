import { z } from 'zod'
import { pageInput, pageOf } from '../../kernel/pages.ts'
import { list } from '../../kernel/query.ts'
import * as schema from '../../kernel/schema.ts'
import { suppressionAccess } from './access.ts'

export const listSuppressions = list({
  name: 'outbox.suppressions',
  route: 'GET /mail-suppressions',
  says: 'Addresses to which nothing is mailed, with the reason. Newest first.',
  input: z.strictObject({ ...pageInput, sort: z.string().optional() }),
  output: pageOf(
    z.object({ id: z.number(), address: z.string(), reason: z.string(), since: schema.instant, can: schema.hints }),
  ),
  on: suppressionAccess,
  rule: 'see',
  sorts: { newest: { column: 'mail_suppressions.since', direction: 'desc', kind: 'time' } },
  filter: (rows) => rows,
  select: (rows) =>
    rows.select([
      'mail_suppressions.id',
      'mail_suppressions.address',
      'mail_suppressions.reason',
      'mail_suppressions.since',
    ]),
})
