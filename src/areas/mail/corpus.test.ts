import { monitorEventLoopDelay } from 'node:perf_hooks'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { corpus, fixtures } from '../../../test/fixtures/mail/read.ts'
import { decide } from './decide.ts'
import { receive } from './receive.ts'
import { drain } from '../../kernel/outbox.ts'
import { testApp, type TestApp } from '../../../test/app.ts'

let made: TestApp
beforeAll(async () => {
  made = await testApp()
})
afterAll(async () => made.drop())

/** One of so many of the corpus is enough for every day; with FOYER_EVERY_MAIL=1 it takes all 6,046. */
const EVERY = process.env['FOYER_EVERY_MAIL'] ? 1 : 8

/** What is at hand: the SpamAssassin public corpus and the fixtures that are whole raw messages. */
const sources = () => [
  ...['easy-ham-1', 'easy-ham-2', 'hard-ham-1', 'spam-1', 'spam-2'].map(
    (group) => () => corpus(group).filter((_, at) => at % EVERY === 0),
  ),
  ...['mime/rfc', 'mime/legacy', 'mime/malformed', 'mime/thirdparty'].map((folder) => () => fixtures(folder, '.eml')),
  () => fixtures('bounces/bsd', ''),
]

test('hundreds of real messages: each a ticket, a reply or parked with a reason; none lost, no machine answered', async () => {
  const counts = new Map<string, number>()
  const delay = monitorEventLoopDelay({ resolution: 10 })
  const began = performance.now()
  let taken = 0
  delay.enable()
  for (const source of sources())
    for (const { bytes } of source()) {
      const id = await receive(made.app, { raw: bytes, door: 'command' })
      const { outcome, reason } = await decide(made.app, id)
      expect(reason, `message ${id}`).not.toBe('')
      counts.set(outcome, (counts.get(outcome) ?? 0) + 1)
      taken++
      made.clock.forward(60_000)
    }
  delay.disable()
  const seconds = (performance.now() - began) / 1000
  const rows = await made.app.db
    .selectFrom('inbound_messages')
    .select((row) => [row.fn.countAll<number>().as('n'), row.fn.count<number>('done_at').as('done')])
    .executeTakeFirstOrThrow()
  process.stdout.write(
    `corpus: ${taken} messages, ${JSON.stringify(Object.fromEntries(counts))}, ${Math.round(taken / seconds)} a second, longest block ${Math.round(delay.max / 1e6)} ms\n`,
  )
  expect(taken).toBeGreaterThan(750)
  expect(rows).toEqual({ n: taken, done: taken })
  await drain(made.app, made.pool)
  const answered = await made.app.db
    .selectFrom('outbound_messages')
    .innerJoin('inbound_messages', (join) =>
      join.onRef('inbound_messages.ticket_id', '=', 'outbound_messages.subject_id'),
    )
    .select(['inbound_messages.raw_key'])
    .where('outbound_messages.is_auto', '=', true)
    .execute()
  expect(answered.length).toBeGreaterThan(0)
}, 600_000)
