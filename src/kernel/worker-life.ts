import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'
import type { App } from './app.ts'

/** Class of the advisory locks that tell which workers live; number 0 of it is for whoever is starting. */
const WORKERS = 1_947_031
const STARTING = 0
const PAUSE = 1000

/** A worker that takes jobs under the name `id`; `ended` settles when it has stopped by itself. */
export type Worker = { id: string; ended: Promise<unknown>; stop: () => Promise<void> }

type Life = { ended: Promise<unknown>; stop: () => Promise<void> }

/**
 * Keeps a worker going until the function it gives is called. A job names the worker that took it, and a killed one
 * never gives it back, so each worker holds a lock as long as its process lives: whoever starts one frees the jobs of
 * workers without a lock. A worker that fails, or loses its lock with its connection, is ended and begun anew.
 */
export async function keepWorking(
  app: Pick<App, 'log'>,
  pool: pg.Pool,
  launch: () => Promise<Worker>,
): Promise<() => Promise<void>> {
  const ends = new AbortController()
  let life = await begin(pool, launch)
  const watching = (async () => {
    while (!ends.signal.aborted) {
      await Promise.race([
        life.ended,
        new Promise((resolve) => ends.signal.addEventListener('abort', resolve, { once: true })),
      ])
      if (ends.signal.aborted) break
      await life.stop()
      app.log('warn', 'The worker lost the database; it begins anew.')
      life = await beginInTheEnd(pool, launch, ends.signal, life)
    }
  })()
  return async () => {
    ends.abort()
    await watching
    await life.stop()
  }
}

async function beginInTheEnd(
  pool: pg.Pool,
  launch: () => Promise<Worker>,
  signal: AbortSignal,
  last: Life,
): Promise<Life> {
  while (!signal.aborted) {
    await sleep(PAUSE, null, { signal }).catch(() => {})
    const life = await begin(pool, launch).catch(() => null)
    if (life) return life
  }
  return last
}

async function begin(pool: pg.Pool, launch: () => Promise<Worker>): Promise<Life> {
  const client = await pool.connect()
  const lost = new Promise((resolve) => client.once('error', resolve))
  let worker: Worker | null = null
  try {
    // One starts at a time: nobody may look for dead workers between a worker's first job and its lock.
    await client.query('select pg_advisory_lock($1, $2)', [WORKERS, STARTING])
    await freeJobsOfTheDead(client)
    worker = await launch()
    await client.query('select pg_advisory_lock($1, hashtext($2))', [WORKERS, worker.id])
    await client.query('select pg_advisory_unlock($1, $2)', [WORKERS, STARTING])
  } catch (error) {
    await worker?.stop().catch(() => {})
    client.release(true)
    throw error
  }
  const { ended, stop } = worker
  let stopping: Promise<void> | null = null
  const stopOnce = async () => {
    // What it could not give back for want of a database is free once its lock is gone.
    await stop().catch(() => {})
    client.release(true)
  }
  return { ended: Promise.race([ended, lost]), stop: () => (stopping ??= stopOnce()) }
}

/** A worker is dead when its lock can be had. */
const freeJobsOfTheDead = (client: pg.PoolClient) =>
  client.query(
    `select graphile_worker.force_unlock_workers(array(
      select locked_by from (select distinct locked_by from graphile_worker.jobs where locked_by is not null) held
      where pg_try_advisory_xact_lock($1, hashtext(locked_by))))`,
    [WORKERS],
  )
