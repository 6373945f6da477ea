import { z } from 'zod'
import { job } from '../../kernel/jobs.ts'

const KEEP = 30 * 24 * 60 * 60_000

/** Forgets captured mails after 30 days. */
export const forgetCaptured = job({
  name: 'outbox.forget-captured',
  every: '17 3 * * *',
  input: z.object({}).loose(),
  async run(app) {
    await app.db
      .deleteFrom('captured_messages')
      .where('captured_at', '<', new Date(app.clock().getTime() - KEEP))
      .execute()
  },
})
