import { EventEmitter } from 'node:events'
import { Logger, parseCronItems, run, type Runner, runOnce, type TaskList, type WorkerEvents } from 'graphile-worker'
import type pg from 'pg'
import type { Product, Sweep } from './area.ts'
import { BATCH, deliverTo, dispatchEvents, listenersOf } from './dispatch.ts'
import { EVENT_CHANNEL } from './events.ts'
import { startSweepers } from './sweeper.ts'
import { keepWorking, type Worker } from './worker-life.ts'

/** The jobs of every area, and the kernel's own. */
export const jobsOf = (app: Product) => [deliverTo(listenersOf(app)), ...app.areas.flatMap((area) => area.jobs ?? [])]

/** What every area looks for in its tables, and the events that wait for their listeners. */
const sweepsOf = (app: Product): Sweep[] => [
  { channel: EVENT_CHANNEL, run: async () => (await dispatchEvents(app)) === BATCH },
  ...app.areas.flatMap((area) => area.sweeps ?? []),
]

/** Starts the worker: events to listeners, jobs with retries, work that comes round. */
export async function startWorker(app: Product, pool: pg.Pool): Promise<() => Promise<void>> {
  const worker = await keepWorking(app, pool, () => launch(app, pool))
  const sweepers = await startSweepers(app, pool, sweepsOf(app))
  return async () => {
    await sweepers()
    await worker()
  }
}

async function launch(app: Product, pool: pg.Pool): Promise<Worker> {
  const events: WorkerEvents = new EventEmitter()
  let id = ''
  events.on('pool:create', ({ workerPool }) => {
    id = workerPool.id
  })
  events.on('job:error', ({ job: failed, error }) =>
    app.log('error', 'A job failed and is tried again.', { job: failed.task_identifier, error: String(error) }),
  )
  const runner: Runner = await run({
    pgPool: pool,
    concurrency: 4,
    noHandleSignals: true,
    logger: quiet,
    events,
    pollInterval: 2000,
    // In batches a job that cannot be given back for want of a database ends the worker; without, the whole process.
    preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
    taskList: tasksOf(app),
    parsedCronItems: parseCronItems(
      jobsOf(app).flatMap((one) => (one.every ? [{ task: one.name, match: one.every }] : [])),
    ),
  })
  const ended = runner.promise.catch((error: unknown) =>
    app.log('error', 'The worker failed.', { error: String(error) }),
  )
  return { id, ended, stop: () => runner.stop() }
}

/** The worker tells every job it ran; what matters of it goes to our own log (`job:error`). */
const quiet = new Logger(() => () => {})

const tasksOf = (app: Product): TaskList =>
  Object.fromEntries(
    jobsOf(app).map((one) => [one.name, async (payload: unknown) => one.run(app, one.input.parse(payload ?? {}))]),
  )

/** Delivers every waiting event, does what waits and runs every job that is due, until nothing is left; for commands and tests. */
export async function drain(app: Product, pool: pg.Pool): Promise<void> {
  const sweeps = app.areas.flatMap((area) => area.sweeps ?? [])
  do {
    await runOnce({ pgPool: pool, noHandleSignals: true, logger: quiet, taskList: tasksOf(app) })
    for (const { run: sweep } of sweeps) while (await sweep(app));
  } while ((await dispatchEvents(app)) > 0)
}
