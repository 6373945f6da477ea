import { sql } from 'kysely'
import { z } from 'zod'
import type { App } from '../../kernel/app.ts'
import { record } from '../../kernel/events.ts'
import { enqueue, job } from '../../kernel/jobs.ts'
import { system } from '../../kernel/me.ts'
import { received } from './events.ts'
import { intake } from './intake-job.ts'

/** Younger messages are only waiting for their turn. */
const WAITS = 60_000

/**
 * No message may wait for ever: one without a job (a restored backup has none) gets one again, one whose job was
 * given up is parked with the reason, from where it can be released.
 */
export const sweepIntake = job({
  name: 'mail.sweep-intake',
  input: z.object({}),
  every: '*/5 * * * *',
  async run(app) {
    const found = await sql<{ id: number; error: string | null; hasJob: boolean }>`
      select kept.id, jobs.last_error as error, jobs.id is not null as "hasJob"
      from inbound_messages kept left join graphile_worker.jobs on jobs.key = 'intake:' || kept.id
      where kept.done_at is null and kept.received_at < ${new Date(app.clock().getTime() - WAITS)}
        and (jobs.id is null or (jobs.attempts >= jobs.max_attempts and jobs.locked_at is null))
      order by kept.id limit 1000`.execute(app.db)
    for (const { id, error, hasJob } of found.rows) await (hasJob ? park(app, id, error) : again(app, id))
  },
})

const again = (app: App, id: number) =>
  app.db.transaction().execute((tx) => enqueue(tx, intake, { message: id }, { key: `intake:${id}` }))

async function park(app: App, id: number, error: string | null): Promise<void> {
  const now = app.clock()
  const reason = `it could not be decided about: ${error ?? 'the desk ended each time'}`.slice(0, 1000)
  await app.db.transaction().execute(async (tx) => {
    const parked = await tx
      .updateTable('inbound_messages')
      .set({ outcome: 'parked', reason, done_at: now })
      .where('id', '=', id)
      .where('done_at', 'is', null)
      .executeTakeFirst()
    if (parked.numUpdatedRows === 0n) return
    await record(tx, system(now), now, {
      name: received,
      subject: { kind: 'inbound-message', id },
      after: { outcome: 'parked', ticket: null },
    })
  })
}
