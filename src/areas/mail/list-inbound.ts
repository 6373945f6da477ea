import { z } from 'zod'
import { pageInput, pageOf } from '../../kernel/pages.ts'
import { list, read } from '../../kernel/query.ts'
import * as schema from '../../kernel/schema.ts'
import { inboundAccess } from './access.ts'

const outcome = z.enum(['ticket', 'reply', 'bounce', 'auto', 'parked'])

const item = {
  id: z.number(),
  receivedAt: schema.instant,
  door: z.string(),
  from: z.string().nullable(),
  subject: z.string().nullable(),
  outcome: outcome.nullable(),
  reason: z.string().nullable(),
  ticket: z.number().nullable(),
  can: schema.hints,
}

const columns = [
  'inbound_messages.id',
  'inbound_messages.received_at as receivedAt',
  'inbound_messages.door',
  'inbound_messages.from_address as from',
  'inbound_messages.subject',
  'inbound_messages.outcome',
  'inbound_messages.reason',
  'inbound_messages.ticket_id as ticket',
] as const

/** What came in by mail and what became of it. */
export const listInbound = list({
  name: 'mail.list-inbound',
  route: 'GET /inbound-mails',
  says: 'What came in by mail and what became of it, newest first.',
  input: z.strictObject({ outcome: outcome.optional(), sort: z.string().optional(), ...pageInput }),
  output: pageOf(z.object(item)),
  on: inboundAccess,
  rule: 'see',
  sorts: { received: { column: 'inbound_messages.received_at', direction: 'desc', kind: 'time' } },
  filter: (q, { input }) =>
    q.$if(input.outcome !== undefined, (rows) => rows.where('inbound_messages.outcome', '=', input.outcome ?? '')),
  select: (q) => q.select([...columns]),
})

/** One message with the path it took through the steps. */
export const readInbound = read({
  name: 'mail.read-inbound',
  route: 'GET /inbound-mails/:id',
  says: 'One incoming message with the path it took.',
  input: z.strictObject({ id: schema.id }),
  output: z.object({ ...item, path: z.array(z.object({ step: z.string(), found: z.string() })) }),
  on: inboundAccess,
  rule: 'see',
  select: (q) => q.select([...columns, 'inbound_messages.steps as path']),
})
