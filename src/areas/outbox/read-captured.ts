import { sql } from 'kysely'
import { z } from 'zod'
import { read } from '../../kernel/query.ts'
import * as schema from '../../kernel/schema.ts'
import { capturedAccess } from './access.ts'

export const readCaptured = read({
  name: 'outbox.read-captured',
  route: 'GET /captured-mails/:id',
  says: 'One captured mail: its bodies, and its source as it would have gone over the wire.',
  input: z.strictObject({ id: schema.id }),
  output: z.object({
    id: z.number(),
    to: z.string(),
    subject: z.string(),
    html: z.string(),
    text: z.string(),
    source: z.string(),
    capturedAt: schema.instant,
  }),
  on: capturedAccess,
  rule: 'see',
  select: (mail) =>
    mail.select([
      'captured_messages.id',
      'captured_messages.to_address as to',
      'captured_messages.subject',
      'captured_messages.html',
      'captured_messages.text',
      // nodemailer writes seven-bit mail: every byte is one character.
      sql<string>`convert_from(captured_messages.raw, 'LATIN1')`.as('source'),
      'captured_messages.captured_at as capturedAt',
    ]),
})
