import { afterAll, beforeAll, expect, test } from 'vitest'
import { testApp, type TestApp } from '../../../test/app.ts'
import { type Name, type Office, office } from '../../../test/office.ts'
import { addSite } from '../companies/sites/add.ts'
import { archiveCompany } from '../companies/archive.ts'
import { readPersonForPortal } from './for-portal/read.ts'
import { addMembership } from './memberships/add.ts'
import { changeOfMembership } from './memberships/change.ts'
import { employPerson } from './memberships/employ.ts'
import { endOfMembership } from './memberships/end.ts'
import { readPerson } from './read.ts'
import { linkToSite } from './sites/link.ts'
import { unlinkFromSite } from './sites/unlink.ts'

let product: TestApp
let desk: Office
beforeAll(async () => {
  product = await testApp()
  desk = await office(product.app)
})
afterAll(() => product.drop())

const membershipOf = async (name: Name, company: 'Acme' | 'Globex' | 'Labs'): Promise<number> => {
  const found = await product.app.db
    .selectFrom('memberships')
    .select('id')
    .where('person_id', '=', desk.people[name] ?? 0)
    .where('company_id', '=', desk.companies[company])
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow()
  return found.id
}
const hatsOf = async (name: Name) => (await desk.me(name)).hats.map((hat) => hat.label)

test('CD-17: a person belongs to a second company, with a level of its own, from a day to a day', async () => {
  const gus = await desk.me('Gus')
  const id = desk.people['Nia'] ?? 0
  const { Acme, Globex } = desk.companies
  const endsAt = new Date(product.clock().getTime() + 3_600_000).toISOString()
  await desk.act(addMembership, gus, { id, company: Acme, level: desk.levels['advanced'] })
  await desk.act(addMembership, gus, { id, company: Globex, level: desk.levels['basic'], purpose: 'Audit', endsAt })
  expect(await hatsOf('Nia')).toEqual(['Acme', 'Globex'])
  await expect(desk.act(addMembership, gus, { id, company: Acme, level: null })).rejects.toMatchObject({
    code: 'companies.member-already',
  })
  product.clock.forward(3_600_000)
  expect(await hatsOf('Nia')).toEqual(['Acme'])
})

test('GT-25 GT-28 GT-30: one employer at a time; a new one replaces the old one, which stays in the history', async () => {
  const gus = await desk.me('Gus')
  const id = desk.people['Avi'] ?? 0
  await desk.act(employPerson, gus, { id, company: desk.companies.Globex, level: desk.levels['basic'] })
  expect(await hatsOf('Avi')).toEqual(['Globex'])
  expect(await desk.ask(readPerson, gus, { id })).toMatchObject({
    memberships: [
      { company: { name: 'Globex' }, isEmploying: true, endsAt: null },
      { company: { name: 'Acme' }, isEmploying: true, endsAt: product.clock().toISOString() },
    ],
  })
})

test('a looser membership turns into the employment and keeps its level', async () => {
  const gus = await desk.me('Gus')
  const id = desk.people['Lou'] ?? 0
  await desk.act(employPerson, gus, { id, company: desk.companies.Globex })
  expect(await hatsOf('Lou')).toEqual(['Globex'])
  expect(await desk.ask(readPerson, gus, { id })).toMatchObject({
    memberships: [{ company: { name: 'Globex' }, level: { name: 'Manager' }, isEmploying: true }, {}, {}],
  })
})

test('AT-15 K10: a manager changes levels up to the own one, of people at or below it, and never the own', async () => {
  const mia = await desk.me('Mia', 'Acme')
  const change = async (name: Name, level: string) =>
    desk.act(changeOfMembership, mia, {
      id: desk.people[name],
      membership: await membershipOf(name, 'Acme'),
      level: desk.levels[level],
    })
  await change('Ben', 'manager')
  await change('Una', 'basic')
  await expect(change('Ben', 'co-managed-resource')).rejects.toMatchObject({ code: 'companies.level-too-high' })
  await expect(change('Coco', 'basic')).rejects.toMatchObject({ kind: 'forbidden' })
  await expect(change('Mia', 'basic')).rejects.toMatchObject({ kind: 'forbidden' })
  await expect(change('Sam', 'manager')).rejects.toMatchObject({ kind: 'forbidden' })
  const foreign = { id: desk.people['Max'], membership: await membershipOf('Max', 'Globex'), level: null }
  await expect(desk.act(changeOfMembership, mia, foreign)).rejects.toMatchObject({ kind: 'not-found' })
  const mixed = { ...foreign, id: desk.people['Ben'] }
  await expect(desk.act(changeOfMembership, mia, mixed)).rejects.toMatchObject({ kind: 'not-found' })
})

test("a manager learns nothing of a colleague's other companies", async () => {
  const max = await desk.me('Max', 'Globex')
  const seen = JSON.stringify(await desk.ask(readPersonForPortal, max, { id: desk.people['Lou'] }))
  expect(seen).toContain('Globex')
  expect(seen).not.toContain('Acme')
})

test('an ended membership gives nothing from that moment on', async () => {
  const mel = { id: desk.people['Mel'], membership: await membershipOf('Mel', 'Acme') }
  await desk.act(endOfMembership, await desk.me('Mia', 'Acme'), mel)
  expect(await hatsOf('Mel')).toEqual([''])
  await expect(desk.act(endOfMembership, await desk.me('Gus'), mel)).rejects.toMatchObject({ kind: 'not-found' })
})

test('a company that is put away gives nobody a hat', async () => {
  await desk.act(archiveCompany, await desk.me('Ada'), { id: desk.companies.Labs })
  expect(await hatsOf('Lea')).toEqual([''])
})

test('HM-5 HM-17: a person is linked to sites, the newest first; foreign sites are no sites', async () => {
  const gus = await desk.me('Gus')
  const id = desk.people['Ben'] ?? 0
  const ada = await desk.me('Ada')
  const first = await desk.make(addSite, ada, { id: desk.companies.Acme, name: 'Headquarters' })
  const second = await desk.make(addSite, ada, { id: desk.companies.Acme, name: 'Workshop' })
  for (const site of [first, second]) await desk.act(linkToSite, gus, { id, site })
  expect(await desk.ask(readPerson, gus, { id })).toMatchObject({
    sites: [
      { id: second, isPrimary: true, company: { name: 'Acme' } },
      { id: first, isPrimary: false },
    ],
  })
  await desk.act(unlinkFromSite, gus, { id, site: second })
  expect(await desk.ask(readPerson, gus, { id })).toMatchObject({ sites: [{ id: first, isPrimary: true }] })
  await expect(desk.act(linkToSite, gus, { id, site: 999_999 })).rejects.toMatchObject({ kind: 'invalid' })
})
