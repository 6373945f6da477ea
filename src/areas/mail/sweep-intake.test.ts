import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testApp, type TestApp } from '../../../test/app.ts'
import { drain } from '../../kernel/outbox.ts'
import { receive } from './receive.ts'
import { sweepIntake } from './sweep-intake.ts'

let made: TestApp
beforeAll(async () => {
  made = await testApp()
})
afterAll(() => made.drop())

const keep = (subject: string) =>
  receive(made.app, {
    raw: Buffer.from(`From: ana@acme.example\r\nSubject: ${subject}\r\n\r\n${subject}\r\n`),
    door: 'smtp',
  })
const outcomes = () =>
  made.app.db.selectFrom('inbound_messages').select(['id', 'outcome', 'reason']).orderBy('id').execute()

test('a message without a job is decided after all, one whose job was given up is parked, a young one waits', async () => {
  const lost = await keep('Without a job')
  const failed = await keep('Given up')
  await sql`select graphile_worker.complete_jobs(array(select id from graphile_worker.jobs where key = ${`intake:${lost}`}))`.execute(
    made.app.db,
  )
  await sql`select graphile_worker.permanently_fail_jobs(array(select id from graphile_worker.jobs where key = ${`intake:${failed}`}), 'no space left')`.execute(
    made.app.db,
  )
  made.clock.forward(30_000)
  const young = await keep('Young')
  made.clock.forward(40_000)
  await sweepIntake.run(made.app, {})
  expect(await outcomes()).toEqual([
    { id: lost, outcome: null, reason: null },
    { id: failed, outcome: 'parked', reason: 'it could not be decided about: no space left' },
    { id: young, outcome: null, reason: null },
  ])
  await drain(made.app, made.pool)
  expect((await outcomes()).map(({ outcome }) => outcome)).toEqual(['ticket', 'parked', 'ticket'])
})
