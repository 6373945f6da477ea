import { sql } from 'kysely'
import { z } from 'zod'
import type { App } from '../../../kernel/app.ts'
import { conflict, Failure } from '../../../kernel/errors.ts'
import { record } from '../../../kernel/events.ts'
import { job } from '../../../kernel/jobs.ts'
import { system } from '../../../kernel/me.ts'
import { operation } from '../../../kernel/operation.ts'
import { may } from '../../../kernel/rule.ts'
import { readSetting } from '../../../kernel/settings.ts'
import { startErasure } from '../erasure/start-erasure.ts'
import { graceDays, retentionMonths } from '../settings.ts'
import { countDue, dueBefore, monthsBefore } from './due.ts'

const DAY = 24 * 60 * 60 * 1000
/** Each erasure looks through the whole desk, so that a night takes no more than these. */
const A_NIGHT = 200

/** Once a night: erases whom the rule lets go, the longest gone first. Off unless months are set. */
export const runRetention = job({
  name: 'leaving.run-retention',
  every: '7 2 * * *',
  input: z.object({}).loose(),
  async run(app) {
    const months = await readSetting(app.db, retentionMonths)
    if (months === 0) return
    const found = await sql<{ id: number; since: Date }>`
      select due.id, due.since from (${dueBefore(monthsBefore(app.clock(), months))}) due order by due.since, due.id limit ${A_NIGHT}`.execute(
      app.db,
    )
    for (const { id, since } of found.rows) await letGo(app, id, since)
  },
})

/** One transaction a person; someone who came back, or is held, since they were found is left alone. */
async function letGo(app: App, person: number, since: Date): Promise<void> {
  const now = app.clock()
  const dueAt = new Date(now.getTime() + (await readSetting(app.db, graceDays)) * DAY)
  await app.db
    .transaction()
    .execute((tx) =>
      startErasure({
        tx,
        record: { id: person, deactivated_at: since },
        now,
        happened: (what) => record(tx, system(now), now, what),
        by: null,
        reason: 'retention',
        dueAt,
        removesFiles: false,
        handOver: [],
      }),
    )
    .catch((error: unknown) => {
      if (error instanceof Failure && (error.kind === 'conflict' || error.kind === 'invalid')) return
      throw error
    })
}

/** The same now, for who does not want to wait for the night. Errors: `conflict` while the rule is off. */
export const startRetention = operation({
  name: 'retention.run',
  route: 'POST /retention/runs',
  says: 'Erases now whom the rule of retention lets go, as it does each night.',
  input: z.strictObject({}),
  output: z.object({ due: z.number() }),
  rule: may('people.erase', 'all'),
  async run({ tx, now, enqueue, happened }) {
    const months = await readSetting(tx, retentionMonths)
    if (months === 0) throw conflict('leaving.no-rule', 'The rule is off: set the months first.')
    const { due } = await countDue(tx, monthsBefore(now, months))
    await enqueue(runRetention, {}, { key: 'run-retention' })
    await happened({ name: 'retention.started', subject: { kind: 'setting', id: null }, detail: { due } })
    return { due }
  },
})
