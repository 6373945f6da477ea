import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { testApp, type TestApp } from '../../../test/app.ts'
import { type Office, office } from '../../../test/office.ts'
import { deactivatePerson } from './deactivate.ts'
import { listPeopleForPortal } from './for-portal/list.ts'
import { listPeople } from './list.ts'
import { insertPerson } from './new-person.ts'

let product: TestApp
let desk: Office
beforeAll(async () => {
  product = await testApp()
  desk = await office(product.app)
  await product.app.db.transaction().execute(async (tx) => {
    const now = product.clock()
    await insertPerson(tx, {
      name: 'Siobhán Featherstone',
      phones: ['+43 (1) 987-654'],
      emails: ['sf@somewhere.example'],
      now,
    })
    await insertPerson(tx, { name: '100% Proof_Reading', now })
  })
  await desk.act(deactivatePerson, await desk.me('Gus'), { id: desk.people['Lea'] })
})
afterAll(() => product.drop())

const page = z.object({ items: z.array(z.object({ name: z.string() })), next: z.string().nullable() })
const found = async (input: object) =>
  page.parse(await desk.ask(listPeople, await desk.me('Gus'), input)).items.map((person) => person.name)

test.for([
  ['siobhan', ['Siobhán Featherstone']],
  ['Fetherstone', ['Siobhán Featherstone']],
  ['featherstnoe', ['Siobhán Featherstone']],
  ['FEATHERSTONES', ['Siobhán Featherstone']],
  ['somewhere.exam', ['Siobhán Featherstone']],
  ['1987654', ['Siobhán Featherstone']],
  ['98 76-54', ['Siobhán Featherstone']],
  ['100%', ['100% Proof_Reading']],
  ['_', ['100% Proof_Reading']],
  ['qqqqqq', []],
] as const)('HM-9: "%s" finds %o', async ([q, names]) => {
  expect(await found({ q })).toEqual(names)
})

test('filters by company, staff and activity; page after page in the order of names', async () => {
  expect(await found({ company: desk.companies.Globex })).toEqual(['Lou', 'Max'])
  expect(await found({ staff: 'true' })).toEqual(['Abel', 'Ada', 'Gia', 'Gus', 'Olivia', 'Oscar', 'Sam'])
  expect(await found({ active: false })).toEqual(['Lea'])
  const first = page.parse(await desk.ask(listPeople, await desk.me('Gus'), { limit: 10 }))
  const second = page.parse(await desk.ask(listPeople, await desk.me('Gus'), { limit: 10, cursor: first.next }))
  expect([...first.items, ...second.items].map((person) => person.name)).toEqual(await found({}))
  expect(second.next).toBeNull()
  expect((await found({ sort: 'created' })).at(-1)).toBe('Olivia')
})

test('unknown filters and sorts are refused, and customers have another list', async () => {
  await expect(found({ role: 1 })).rejects.toMatchObject({ kind: 'invalid' })
  await expect(found({ sort: 'access_stamp' })).rejects.toMatchObject({ kind: 'invalid' })
  const names = async (who: 'Mia' | 'Ben', input = {}) =>
    page
      .parse(await desk.ask(listPeopleForPortal, await desk.me(who, 'Acme'), input))
      .items.map((person) => person.name)
  expect(await names('Mia')).toEqual(['Avi', 'Ben', 'Coco', 'Lou', 'Mel', 'Mia', 'Sam', 'Una'])
  expect(await names('Mia', { q: 'max' })).toEqual([])
  expect(await names('Ben')).toEqual(['Ben'])
  expect(page.parse(await desk.ask(listPeople, await desk.me('Mia', 'Acme'), {})).items).toEqual([])
})
