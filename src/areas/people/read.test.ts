import { afterAll, beforeAll, expect, test } from 'vitest'
import { testApp, type TestApp } from '../../../test/app.ts'
import { type Office, office } from '../../../test/office.ts'
import { addSite } from '../companies/sites/add.ts'
import { readPerson } from './read.ts'
import { linkToSite } from './sites/link.ts'

let product: TestApp
let desk: Office
beforeAll(async () => {
  product = await testApp()
  desk = await office(product.app)
})
afterAll(() => product.drop())

test('HM-18: the record of staff has their role, with what the reader may do about it; that of others has none', async () => {
  const id = desk.people['Gus']
  expect(await desk.ask(readPerson, await desk.me('Ada'), { id })).toMatchObject({
    staff: { role: { name: 'Agent', rank: 60 }, endsAt: null },
    can: { 'assign-role': true },
  })
  expect(await desk.ask(readPerson, await desk.me('Gia'), { id })).toMatchObject({ can: { 'assign-role': false } })
  expect(await desk.ask(readPerson, await desk.me('Ada'), { id: desk.people['Ben'] })).toMatchObject({ staff: null })
})

test('HM-14 HM-17: the record tells of the person’s place what their own address and clock may be taken from', async () => {
  const site = await desk.make(addSite, await desk.me('Ada'), {
    id: desk.companies.Acme,
    name: 'Head office',
    address: 'Ring 1, Vienna',
    timeZone: 'Europe/Vienna',
  })
  await desk.act(linkToSite, await desk.me('Gus'), { id: desk.people['Ben'], site })
  expect(await desk.ask(readPerson, await desk.me('Gus'), { id: desk.people['Ben'] })).toMatchObject({
    timeZone: null,
    addresses: [],
    sites: [{ id: site, isPrimary: true, address: 'Ring 1, Vienna', timeZone: 'Europe/Vienna' }],
  })
})
