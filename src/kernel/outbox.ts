import { EventEmitter } from 'node:events'
import { Logger, parseCronItems, run, type Runner, runOnce, type TaskList, type WorkerEvents } from 'graphile-worker'
import type pg from 'pg'
import type { Product } from './area.ts'
import { BATCH, deliverTo, dispatchEvents, listenersOf } from './dispatch.ts'
import { EVENT_CHANNEL } from './events.ts'
import { hear } from './hear.ts'
import { keepWorking, type Worker } from './worker-life.ts'

/** Events are heard by NOTIFY; this is for the case that one was missed. */
const SWEEP_MS = 5000

/** The jobs of every area, and the kernel's own. */
export const jobsOf = (app: Product) => [deliverTo(listenersOf(app)), ...app.areas.flatMap((area) => area.jobs ?? [])]

/** Starts the worker: events to listeners, jobs with retries, work that comes round. */
export async function startWorker(app: Product, pool: pg.Pool): Promise<() => Promise<void>> {
  const worker = await keepWorking(app, pool, () => launch(app, pool))
  const sweeper = await startSweeper(app, pool)
  return async () => {
    await sweeper()
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

/** Delivers every waiting event and runs every job that is due, until nothing is left; for commands and tests. */
export async function drain(app: Product, pool: pg.Pool): Promise<void> {
  do await runOnce({ pgPool: pool, noHandleSignals: true, logger: quiet, taskList: tasksOf(app) })
  while ((await dispatchEvents(app)) > 0)
}

async function startSweeper(app: Product, pool: pg.Pool): Promise<() => Promise<void>> {
  let stopped = false
  let sweeping: Promise<void> | null = null
  let again = false
  const sweep = (): void => {
    again = true
    sweeping ??= (async () => {
      while (again && !stopped) {
        // All that one commit announces is taken up at once.
        await new Promise(setImmediate)
        again = false
        while (!stopped && (await dispatchEvents(app)) === BATCH);
      }
    })()
      .catch((error: unknown) =>
        app.log('error', 'Events could not be delivered; trying again.', { error: String(error) }),
      )
      .finally(() => {
        sweeping = null
      })
  }
  const forget = await hear(pool, EVENT_CHANNEL, sweep, app)
  const timer = setInterval(sweep, SWEEP_MS)
  sweep()
  return async () => {
    stopped = true
    clearInterval(timer)
    await forget()
    await sweeping
  }
}
