import { afterEach, beforeEach, expect, test } from 'vitest'
import { testApp, type TestApp } from '../../../test/app.ts'
import { type Name, type Office, office } from '../../../test/office.ts'
import { appoint } from '../teams/staff/appoint.ts'
import { dismiss } from '../teams/staff/dismiss.ts'
import { deactivatePerson, reactivatePerson } from './deactivate.ts'

let product: TestApp
let desk: Office
beforeEach(async () => {
  product = await testApp()
  desk = await office(product.app)
})
afterEach(() => product.drop())

const id = (name: Name) => desk.people[name] ?? 0
const stamp = async (name: Name) =>
  (
    await product.app.db
      .selectFrom('people')
      .select('access_stamp')
      .where('id', '=', id(name))
      .executeTakeFirstOrThrow()
  ).access_stamp

test('K13: deactivating takes every hat at once and raises the stamp; reactivating gives them back', async () => {
  const gus = await desk.me('Gus')
  const before = await stamp('Ben')
  await desk.act(deactivatePerson, gus, { id: id('Ben') })
  await expect(desk.me('Ben')).rejects.toThrow('no such hat')
  expect(await stamp('Ben')).toBeGreaterThan(before)
  await expect(desk.act(deactivatePerson, gus, { id: id('Ben') })).rejects.toMatchObject({ code: 'people.inactive' })
  await desk.act(reactivatePerson, gus, { id: id('Ben') })
  expect((await desk.me('Ben')).hat).toMatch(/^membership:/)
})

test('HR-8 HR-17: nobody deactivates their own rank or above, except Owners', async () => {
  await expect(desk.act(deactivatePerson, await desk.me('Gus'), { id: id('Gia') })).rejects.toMatchObject({
    kind: 'forbidden',
  })
  await expect(desk.act(deactivatePerson, await desk.me('Ada'), { id: id('Olivia') })).rejects.toMatchObject({
    kind: 'forbidden',
  })
  await desk.act(deactivatePerson, await desk.me('Ada'), { id: id('Gus') })
  await desk.act(deactivatePerson, await desk.me('Olivia'), { id: id('Ada') })
})

test('K9: the last Owner cannot be deactivated, dismissed or given another role', async () => {
  const olivia = await desk.me('Olivia')
  await desk.act(deactivatePerson, olivia, { id: id('Oscar') })
  for (const refused of [
    () => desk.act(deactivatePerson, olivia, { id: id('Olivia') }),
    () => desk.act(dismiss, olivia, { id: id('Olivia') }),
    () => desk.act(appoint, olivia, { id: id('Olivia'), role: desk.roles['admin'] }),
  ])
    await expect(refused()).rejects.toMatchObject({ code: 'people.last-owner' })
})

test('K9: two Owners who take each other away at the same moment leave one', async () => {
  const [olivia, oscar] = [await desk.me('Olivia'), await desk.me('Oscar')]
  const outcomes = await Promise.allSettled([
    desk.act(deactivatePerson, olivia, { id: id('Oscar') }),
    desk.act(dismiss, oscar, { id: id('Olivia') }),
  ])
  expect(outcomes.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
})
