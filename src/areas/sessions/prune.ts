import { z } from 'zod'
import { job } from '../../kernel/jobs.ts'

const WEEK = 7 * 24 * 60 * 60 * 1000

/** Forgets what has long expired: sessions, links, counted attempts. */
export const pruneSessions = job({
  name: 'sessions.prune',
  every: '23 3 * * *',
  input: z.object({}).loose(),
  async run(app) {
    const now = app.clock()
    const lately = new Date(now.getTime() - WEEK)
    await app.db.deleteFrom('sessions').where('expires_at', '<', now).execute()
    await app.db.deleteFrom('sign_in_links').where('expires_at', '<', lately).execute()
    await app.db.deleteFrom('sign_in_attempts').where('until', '<', now).execute()
  },
})
