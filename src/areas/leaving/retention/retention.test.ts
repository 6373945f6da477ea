import { afterAll, beforeAll, expect, test } from 'vitest'
import { testApp, type TestApp } from '../../../../test/app.ts'
import { type Name, type Office, office } from '../../../../test/office.ts'
import { drain } from '../../../kernel/outbox.ts'
import { writeSetting } from '../../../kernel/settings.ts'
import { deactivatePerson } from '../../people/deactivate.ts'
import { openForCustomer } from '../../tickets/open.ts'
import { placeHold } from '../hold/place-hold.ts'
import { retentionMonths } from '../settings.ts'
import { monthsBefore } from './due.ts'
import { readRetention } from './read-retention.ts'
import { runRetention, startRetention } from './run-retention.ts'

const DAY = 24 * 60 * 60 * 1000

let product: TestApp
let desk: Office
beforeAll(async () => {
  product = await testApp()
  desk = await office(product.app)
})
afterAll(() => product.drop())

const id = (name: Name) => desk.people[name] ?? 0
const nameOf = async (name: Name) =>
  (await product.app.db.selectFrom('people').select('name').where('id', '=', id(name)).executeTakeFirstOrThrow()).name

test('months are counted by the calendar', () => {
  expect(monthsBefore(new Date('2026-03-31T10:00:00Z'), 1).toISOString()).toBe('2026-02-28T10:00:00.000Z')
  expect(monthsBefore(new Date('2026-03-15T10:00:00Z'), 13).toISOString()).toBe('2025-02-15T10:00:00.000Z')
})

test('GT-6: the rule is off by default, shows whom it would erase, and leaves alone who waits, is held, is staff or is here', async () => {
  const ada = await desk.me('Ada')
  await desk.act(openForCustomer, ada, { subject: 'Still open', html: '<p>Help</p>', requester: id('Avi') })
  for (const name of ['Ben', 'Avi', 'Una', 'Gus'] as const) await desk.act(deactivatePerson, ada, { id: id(name) })
  await desk.act(placeHold, ada, { id: id('Una'), reason: 'Lawsuit' })
  product.clock.forward(200 * DAY)
  await desk.act(deactivatePerson, ada, { id: id('Max') })
  expect(await desk.ask(readRetention, ada, {})).toMatchObject({ months: 0, before: null, due: 0 })
  await runRetention.run(product.app, {})
  await expect(desk.act(startRetention, ada, {})).rejects.toMatchObject({ code: 'leaving.no-rule' })
  expect(await desk.ask(readRetention, ada, { months: 6 })).toMatchObject({ months: 0, due: 1, waiting: 1, held: 1 })
  await writeSetting(product.app.db, retentionMonths, 6, null, product.clock())
  expect(await desk.ask(readRetention, ada, {})).toMatchObject({ due: 1, first: [{ person: { name: 'Ben' } }] })
  expect(await desk.act(startRetention, ada, {})).toEqual({ due: 1 })
  await drain(product.app, product.pool)
  const names = await Promise.all((['Ben', 'Avi', 'Una', 'Gus', 'Max', 'Mia'] as const).map(nameOf))
  expect(names).toEqual(['—', 'Avi', 'Una', 'Gus', 'Max', 'Mia'])
  const certificates = await product.app.db.selectFrom('erasures').select(['reason', 'state', 'asked_by']).execute()
  expect(certificates).toEqual([{ reason: 'retention', state: 'done', asked_by: null }])
  await expect(desk.ask(readRetention, await desk.me('Gia'), {})).rejects.toMatchObject({ kind: 'forbidden' })
})
