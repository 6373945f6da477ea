import { z } from 'zod'
import { conflict } from '../../kernel/errors.ts'
import { operation } from '../../kernel/operation.ts'
import * as schema from '../../kernel/schema.ts'
import { inboundAccess } from './access.ts'
import { released } from './events.ts'
import { intake } from './intake-job.ts'

/** Has a parked message decided again: the cap that held it may have passed, its sender may be known by now. */
export const release = operation({
  name: 'mail.release',
  route: 'POST /inbound-mails/:id/release',
  says: 'Has a parked message decided again.',
  input: z.strictObject({ id: schema.id }),
  output: z.object({ id: z.number() }),
  on: inboundAccess,
  rule: 'release',
  async run({ tx, record, happened, enqueue }) {
    if (record.outcome !== 'parked') throw conflict('mail.not-parked', 'Only a parked message can be released.')
    await tx.updateTable('inbound_messages').set({ done_at: null }).where('id', '=', record.id).execute()
    await enqueue(intake, { message: record.id }, { key: `intake:${record.id}` })
    await happened({ name: released, subject: { kind: 'inbound-message', id: record.id } })
    return { id: record.id }
  },
})
