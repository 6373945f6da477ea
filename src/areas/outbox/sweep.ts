import { z } from 'zod'
import { enqueue, job } from '../../kernel/jobs.ts'
import { sendMail } from './send.ts'

const MINUTE = 60_000
const BATCH = 500
const KEEP_CAPTURED = 30 * 24 * 60 * MINUTE

/** Finds mails that are due and whose job was lost with its process; forgets captured ones after 30 days. */
export const sweepOutbox = job({
  name: 'outbox.sweep',
  every: '* * * * *',
  input: z.object({}).loose(),
  async run(app) {
    const now = app.clock().getTime()
    await app.db.transaction().execute(async (tx) => {
      const stranded = await tx
        .selectFrom('outbound_messages')
        .select('id')
        .where('state', '=', 'waiting')
        .where('next_at', '<', new Date(now - MINUTE))
        .orderBy('next_at')
        .limit(BATCH)
        .execute()
      for (const { id } of stranded) await enqueue(tx, sendMail, { message: id }, { key: `mail:${id}` })
      await tx
        .deleteFrom('captured_messages')
        .where('captured_at', '<', new Date(now - KEEP_CAPTURED))
        .execute()
    })
  },
})
