import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { testApp, type TestApp } from '../../test/app.ts'
import { hear } from './hear.ts'

let made: TestApp
beforeAll(async () => {
  made = await testApp()
})
afterAll(() => made.drop())

const say = (word: string) => made.pool.query('select pg_notify($1, $2)', ['test_channel', word])
const rows = z.array(z.object({ pid: z.number() }))
/** The server's processes that listen for it now. */
const listening = async () =>
  rows
    .parse(
      (
        await made.pool.query(
          `select pid from pg_stat_activity where query = 'listen test_channel' and datname = current_database()`,
        )
      ).rows,
    )
    .map(({ pid }) => pid)

test('what is said is heard, also after the connection was cut off twice, and no more when it ends', async () => {
  const words: string[] = []
  const stop = await hear(made.pool, ['test_channel'], (word) => words.push(word), made.app)
  await say('one')
  await expect.poll(() => words).toEqual(['one'])
  for (const word of ['two', 'three']) {
    const [before = 0] = await listening()
    await made.pool.query('select pg_terminate_backend($1)', [before])
    await expect.poll(async () => (await listening()).filter((pid) => pid !== before).length, { timeout: 5000 }).toBe(1)
    await say(word)
    await expect.poll(() => words.at(-1)).toBe(word)
  }
  await stop()
  await expect.poll(listening, { timeout: 5000 }).toEqual([])
  expect(words).toEqual(['one', 'two', 'three'])
})
