import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { testApp, type TestApp } from '../../test/app.ts'
import { keepWorking } from './worker-life.ts'

let made: TestApp
beforeAll(async () => {
  made = await testApp()
})
afterAll(() => made.drop())

const held = z.array(z.object({ locked_by: z.string() }))

/** A job that is in the hands of a worker. */
async function give(worker: string): Promise<void> {
  await made.pool.query(`select graphile_worker.add_job('kernel.deliver', '{}')`)
  await made.pool.query(
    'update graphile_worker._private_jobs set locked_by = $1, locked_at = now() where locked_by is null',
    [worker],
  )
}

const holders = async () =>
  held
    .parse(
      (await made.pool.query('select locked_by from graphile_worker.jobs where locked_by is not null order by 1')).rows,
    )
    .map((one) => one.locked_by)

const launcher = () => {
  const started: string[] = []
  const launch = async () => {
    const id = `pool-${started.length + 1}`
    started.push(id)
    return { id, ended: new Promise(() => {}), stop: async () => {} }
  }
  return { started, launch }
}

test('the jobs of a killed worker are free when the next one starts, those of a living one are its own', async () => {
  const { started, launch } = launcher()
  const stop = await keepWorking(made.app, made.pool, launch)
  await give('pool-1')
  await give('pool-dead')
  expect(await holders()).toEqual(['pool-1', 'pool-dead'])
  const stopSecond = await keepWorking(made.app, made.pool, launch)
  expect(await holders()).toEqual(['pool-1'])
  await stop()
  await stopSecond()
  await (
    await keepWorking(made.app, made.pool, launch)
  )()
  expect(await holders()).toEqual([])
  expect(started).toEqual(['pool-1', 'pool-2', 'pool-3'])
})

test('a worker whose connection is cut off is ended and begun anew, and its jobs are free', async () => {
  const { started, launch } = launcher()
  const stop = await keepWorking(made.app, made.pool, launch)
  await give('pool-1')
  await made.pool.query(
    `select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and classid = 1947031 and granted`,
  )
  await expect.poll(() => started, { timeout: 5000 }).toEqual(['pool-1', 'pool-2'])
  await expect.poll(holders).toEqual([])
  await stop()
})
