import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { testApp, type TestApp } from '../../../../test/app.ts'
import { type Office, office } from '../../../../test/office.ts'
import { setAccountManager, setBillingContact, setPrimaryContact } from '../../companies/contacts.ts'
import { listCompanies } from '../../companies/list.ts'
import { listPeople } from '../list.ts'
import { endOfMembership } from '../memberships/end.ts'
import { employPerson } from '../memberships/employ.ts'
import { listAccountManagers } from './list-account-managers.ts'
import { listMembers } from './list-members.ts'
import { readContactsForPortal } from './read-contacts-for-portal.ts'

let product: TestApp
let desk: Office
beforeAll(async () => {
  product = await testApp()
  desk = await office(product.app)
})
afterAll(() => product.drop())

const page = z.object({ items: z.array(z.object({ id: z.number(), name: z.string() })), next: z.string().nullable() })
const namesOf = async (input: object, who: 'Ada' | 'Gus' = 'Gus') =>
  page.parse(await desk.ask(listMembers, await desk.me(who), input)).items.map(({ name }) => name)

test('GT-18 GT-23 GT-25 GT-27: who belongs to a company, with level, employment, title and contact, page by page', async () => {
  const { Acme, Globex } = desk.companies
  const ada = await desk.me('Ada')
  await desk.act(setPrimaryContact, ada, { id: Acme, person: desk.people['Mia'] })
  await desk.act(setBillingContact, ada, { id: Acme, person: desk.people['Ben'] })
  expect(await namesOf({ id: Acme })).toEqual(['Avi', 'Ben', 'Coco', 'Lou', 'Mel', 'Mia', 'Sam', 'Una'])
  const first = page.parse(await desk.ask(listMembers, ada, { id: Acme, limit: 5 }))
  expect(first.items.map(({ name }) => name)).toEqual(['Avi', 'Ben', 'Coco', 'Lou', 'Mel'])
  expect(await namesOf({ id: Acme, limit: 5, cursor: first.next })).toEqual(['Mia', 'Sam', 'Una'])
  await expect(desk.ask(listMembers, ada, { id: Acme, cursor: 'x' })).rejects.toMatchObject({ kind: 'invalid' })

  expect(await desk.ask(listMembers, ada, { id: Acme, q: 'mia' })).toMatchObject({
    items: [
      {
        name: 'Mia',
        email: 'mia@people.example',
        memberships: [
          { level: { name: 'Manager' }, isEmploying: true, isPrimaryContact: true, isBillingContact: false },
        ],
        can: { 'manage-memberships': true },
      },
    ],
  })
  expect(await desk.ask(listMembers, ada, { id: Globex, q: 'lou' })).toMatchObject({
    items: [{ memberships: [{ company: { name: 'Globex' }, level: { name: 'Manager' }, isEmploying: false }] }],
  })
  expect(await namesOf({ id: Acme, q: 'max' })).toEqual([])
})

test('GT-26: with those of the companies below, each with where they belong', async () => {
  const { Acme, Labs } = desk.companies
  expect(await namesOf({ id: Acme, q: 'Lea' })).toEqual([])
  expect(await desk.ask(listMembers, await desk.me('Gus'), { id: Acme, below: true, q: 'Lea' })).toMatchObject({
    items: [{ name: 'Lea', memberships: [{ company: { id: Labs, name: 'Labs' } }] }],
  })
  const people = page.parse(await desk.ask(listPeople, await desk.me('Gus'), { company: Acme, below: true }))
  expect(people.items.map(({ name }) => name)).toContain('Lea')
  expect(page.parse(await desk.ask(listPeople, await desk.me('Gus'), { company: Acme })).items).not.toContainEqual(
    expect.objectContaining({ name: 'Lea' }),
  )
})

test('GT-30: who belongs no more stays among the former ones', async () => {
  const { Acme, Globex } = desk.companies
  const gus = await desk.me('Gus')
  await desk.act(employPerson, gus, { id: desk.people['Avi'], company: Globex })
  expect(await namesOf({ id: Acme })).not.toContain('Avi')
  expect(await desk.ask(listMembers, gus, { id: Acme, are: 'former' })).toMatchObject({
    items: [{ name: 'Avi', memberships: [{ endsAt: product.clock().toISOString(), level: { name: 'Advanced' } }] }],
  })
  expect(await namesOf({ id: Globex })).toContain('Avi')
  const [una] = z
    .object({ items: z.array(z.object({ memberships: z.array(z.object({ id: z.number() })) })) })
    .parse(await desk.ask(listMembers, gus, { id: Acme, q: 'Una' })).items
  await desk.act(endOfMembership, gus, { id: desk.people['Una'], membership: una?.memberships[0]?.id })
  expect(await namesOf({ id: Acme, are: 'former' })).toEqual(['Avi', 'Una'])
})

test('members are for staff; a foreign company looks like none', async () => {
  const mia = await desk.me('Mia', 'Acme')
  await expect(desk.ask(listMembers, mia, { id: desk.companies.Acme })).rejects.toMatchObject({ kind: 'forbidden' })
  const refusals = [desk.companies.Globex, 999_999].map((id) =>
    desk.ask(listMembers, mia, { id }).catch((error: unknown) => error),
  )
  const [foreign, absent] = await Promise.all(refusals)
  expect(foreign).toMatchObject({ kind: 'not-found' })
  expect(foreign).toEqual(absent)
})

test('AT-12: staff look after companies, are found by them, and the company knows whom to agree levels with', async () => {
  const { Acme, Globex } = desk.companies
  const ada = await desk.me('Ada')
  const gus = desk.people['Gus']
  for (const id of [Acme, Globex]) await desk.act(setAccountManager, ada, { id, person: gus })
  expect(await desk.ask(listAccountManagers, ada, {})).toEqual({ items: [{ id: gus, name: 'Gus', companies: 2 }] })
  const companies = async (accountManager: unknown) =>
    page.parse(await desk.ask(listCompanies, await desk.me('Gus'), { accountManager })).items.map(({ name }) => name)
  expect(await companies('me')).toEqual(['Acme', 'Globex'])
  expect(await companies(gus)).toEqual(['Acme', 'Globex'])
  expect(await companies('none')).toEqual(['Labs'])
  const contacts = (name: 'Mia' | 'Ben') =>
    desk.me(name, 'Acme').then((me) => desk.ask(readContactsForPortal, me, { id: Acme }))
  expect(await contacts('Mia')).toMatchObject({ accountManager: { name: 'Gus' }, primary: { name: 'Mia' } })
  await expect(desk.ask(listAccountManagers, await desk.me('Mia', 'Acme'), {})).rejects.toMatchObject({
    kind: 'forbidden',
  })
})
