import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { testApp, type TestApp } from '../../../test/app.ts'
import { names, type Office, office } from '../../../test/office.ts'
import { createCompany } from '../companies/create.ts'
import { listPeople } from './list.ts'
import { readPerson } from './read.ts'

let made: TestApp
let desk: Office
beforeAll(async () => {
  made = await testApp()
  desk = await office(made.app)
})
afterAll(async () => made.drop())

const page = z.object({
  items: z.array(z.object({ id: z.number(), name: z.string(), staff: z.object({ role: z.unknown() }).nullable() })),
})
const people = async (filter: object = {}) =>
  page.parse(await desk.ask(listPeople, await desk.me('Ada'), { limit: 200, ...filter })).items

test('HM-1 HM-3 GT-1 GT-9: people who need support and people who give it are one list; companies and places are not in it', async () => {
  const before = (await people()).map(({ name }) => name)
  expect(before).toEqual(expect.arrayContaining([...names]))
  await desk.make(createCompany, await desk.me('Ada'), { name: 'Initech' })
  expect((await people()).map(({ name }) => name)).toEqual(before)
})

test('HR-1 GT-10: staff have a role, customers a level in each company they belong to, and someone may have both', async () => {
  const staff = await people({ staff: true })
  expect(staff.map(({ name }) => name)).toEqual(expect.arrayContaining(['Olivia', 'Ada', 'Gus', 'Sam']))
  expect(staff.every((person) => person.staff !== null)).toBe(true)
  const held = z.object({
    staff: z.object({ role: z.object({ name: z.string() }) }).nullable(),
    memberships: z.array(
      z.object({ company: z.object({ name: z.string() }), level: z.object({ name: z.string() }).nullable() }),
    ),
  })
  const read = async (name: string) =>
    held.parse(await desk.ask(readPerson, await desk.me('Ada'), { id: desk.people[name] }))
  expect(await read('Mia')).toMatchObject({ staff: null, memberships: [{ level: { name: 'Manager' } }] })
  expect(await read('Sam')).toMatchObject({
    staff: { role: { name: 'Agent' } },
    memberships: [{ company: { name: 'Acme' }, level: { name: 'Basic' } }],
  })
})

test('GT-13: a customer is a single person, also without any company', async () => {
  expect((await people({ staff: false })).map(({ name }) => name)).toEqual(
    expect.arrayContaining(['Nia', 'Una', 'Ben']),
  )
})
