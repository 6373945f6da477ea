import { z } from 'zod'
import { record } from '../../kernel/events.ts'
import { job } from '../../kernel/jobs.ts'
import { system } from '../../kernel/me.ts'
import type { App } from '../../kernel/app.ts'
import { posting } from '../outbox/message.ts'
import { settle } from './requests/request.ts'
import { tellRefused } from './requests/tell-asker.ts'

const DAY = 24 * 60 * 60_000
/** What strangers typed is not kept longer than answering them takes. */
const KEPT_DAYS = 90
const AT_ONCE = 100

/** Ends requests that nobody answered, tells those who asked, and forgets what has long expired. */
export const tidyRegistration = job({
  name: 'registration.tidy',
  every: '41 3 * * *',
  input: z.object({}).loose(),
  async run(app) {
    const now = app.clock()
    const lately = new Date(now.getTime() - DAY)
    while ((await expireSome(app, now)) === AT_ONCE);
    await app.db.deleteFrom('sign_ups').where('expires_at', '<', lately).execute()
    await app.db.deleteFrom('address_proofs').where('expires_at', '<', lately).execute()
    await app.db
      .deleteFrom('access_requests')
      .where('person_id', 'is', null)
      .where('decided_at', '<', new Date(now.getTime() - KEPT_DAYS * DAY))
      .execute()
  },
})

/** Gives how many it ended. */
async function expireSome(app: App, now: Date): Promise<number> {
  return app.db.transaction().execute(async (tx) => {
    const late = await tx
      .selectFrom('access_requests')
      .selectAll()
      .where('state', '=', 'waiting')
      .where('expires_at', '<=', now)
      .orderBy('id')
      .limit(AT_ONCE)
      .forUpdate()
      .skipLocked()
      .execute()
    for (const request of late) {
      await settle(tx, request, { state: 'expired', by: null, now })
      await tellRefused({ ...posting(app, tx, now), record: request }, 'unanswered', null)
      await record(tx, system(now), now, {
        name: 'access-request.expired',
        subject: { kind: 'access-request', id: request.id },
        before: { state: 'waiting' },
        after: { state: 'expired' },
      })
    }
    return late.length
  })
}
