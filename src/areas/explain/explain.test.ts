import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { testApp, type TestApp } from '../../../test/app.ts'
import { type Name, type Office, office } from '../../../test/office.ts'
import { recordAudience } from './audience.ts'
import { recordReasons } from './reasons.ts'

let made: TestApp
let desk: Office
beforeAll(async () => {
  made = await testApp()
  desk = await office(made.app)
})
afterAll(async () => made.drop())

const why = async (who: Name, kind: string, id: number, more: { action?: string; person?: number } = {}) =>
  desk.ask(recordReasons, await desk.me(who), { kind, id, ...more })
const audience = z.object({
  total: z.number(),
  customers: z.number(),
  people: z.array(z.object({ person: z.object({ id: z.number(), name: z.string() }), isStaff: z.boolean() })),
})
const who = async (asker: Name, kind: string, id: number, action = 'see') =>
  audience.parse(await desk.ask(recordAudience, await desk.me(asker), { kind, id, action }))

test('why one can, and what is missing, is told of people, companies and roles alike', async () => {
  const { people, companies, roles } = desk
  expect(await why('Ada', 'person', people['Ben'] ?? 0, { action: 'edit' })).toMatchObject({
    holds: true,
    hat: 'staff',
  })
  expect(await why('Gus', 'person', people['Ada'] ?? 0, { action: 'edit' })).toMatchObject({
    holds: false,
    because: expect.arrayContaining([expect.objectContaining({ holds: false })]),
  })
  expect(await why('Ada', 'company', companies.Acme, { action: 'manage' })).toMatchObject({ holds: true })
  expect(await why('Gus', 'role', roles['owner'] ?? 0)).toMatchObject({ holds: true })
})

test('for another person only whoever may explain access is told', async () => {
  const asked = { action: 'see', person: desk.people['Max'] ?? 0 }
  expect(await why('Olivia', 'company', desk.companies.Acme, asked)).toMatchObject({ holds: false })
  await expect(why('Mia', 'company', desk.companies.Acme, asked)).rejects.toMatchObject({ kind: 'forbidden' })
})

test('what one does not see, what is not there and what no kind is answer alike', async () => {
  for (const [kind, id] of [
    ['company', desk.companies.Globex],
    ['company', 999_999],
    ['dragon', 1],
    ['constructor', 1],
  ] as const)
    await expect(why('Mia', kind, id), kind).rejects.toMatchObject({ kind: 'not-found' })
})

test('an action that is none is answered with those that are', async () => {
  await expect(why('Ada', 'person', desk.people['Ben'] ?? 0, { action: 'fly' })).rejects.toMatchObject({
    kind: 'invalid',
    detail: { fields: { action: expect.stringContaining('edit') } },
  })
  await expect(who('Ada', 'company', desk.companies.Acme, 'fly')).rejects.toMatchObject({ kind: 'invalid' })
})

test('who can see a company is told by name to staff, customers first, and to no customer', async () => {
  const { total, customers, people } = await who('Ada', 'company', desk.companies.Acme)
  expect(people).toHaveLength(total)
  expect(people.slice(0, customers).every(({ isStaff }) => !isStaff)).toBe(true)
  expect(people.map(({ person }) => person.name)).toEqual(expect.arrayContaining(['Mia', 'Ada']))
  expect(people.map(({ person }) => person.name)).not.toContain('Max')
  await expect(who('Mia', 'company', desk.companies.Acme)).rejects.toMatchObject({ kind: 'forbidden' })
})
