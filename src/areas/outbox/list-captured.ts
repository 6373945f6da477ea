import { z } from 'zod'
import { pageInput, pageOf } from '../../kernel/pages.ts'
import { list } from '../../kernel/query.ts'
import * as schema from '../../kernel/schema.ts'
import { capturedAccess } from './access.ts'

const item = z.object({ id: z.number(), to: z.string(), subject: z.string(), capturedAt: schema.instant })

export const listCaptured = list({
  name: 'outbox.captured',
  route: 'GET /captured-mails',
  says: 'Mails that were kept here instead of being sent, because no mail server is configured. Newest first.',
  input: z.strictObject({ ...pageInput, sort: z.string().optional() }),
  output: pageOf(item),
  on: capturedAccess,
  rule: 'see',
  sorts: { newest: { column: 'captured_messages.captured_at', direction: 'desc', kind: 'time' } },
  filter: (mails) => mails,
  select: (mails) =>
    mails.select([
      'captured_messages.id',
      'captured_messages.to_address as to',
      'captured_messages.subject',
      'captured_messages.captured_at as capturedAt',
    ]),
})
