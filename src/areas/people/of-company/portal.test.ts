import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { testApp, type TestApp } from '../../../../test/app.ts'
import { type Name, type Office, office } from '../../../../test/office.ts'
import { listLevelsForPortal } from '../../companies/for-portal/levels.ts'
import { listCompaniesForPortal } from '../../companies/for-portal/list.ts'
import { readCompanyForPortal } from '../../companies/for-portal/read.ts'
import { addSite } from '../../companies/sites/add.ts'
import { invite } from '../../sessions/links/invite.ts'
import { readLogin } from '../../sessions/logins/read-login.ts'
import { createPerson } from '../create.ts'
import { deactivatePerson, reactivatePerson } from '../deactivate.ts'
import { listPeopleForPortal } from '../for-portal/list.ts'
import { readPersonForPortal } from '../for-portal/read.ts'
import { changeOfMembership } from '../memberships/change.ts'
import { endOfMembership } from '../memberships/end.ts'

// Everything the manager's pages in the portal ask for and do, as the manager.

let product: TestApp
let desk: Office
beforeAll(async () => {
  product = await testApp()
  desk = await office(product.app)
})
afterAll(() => product.drop())

const rows = z.object({ items: z.array(z.object({ id: z.number(), name: z.string() })) })
const colleagues = async (name: Name, input: object = {}) =>
  rows.parse(await desk.ask(listPeopleForPortal, await desk.me(name, 'Acme'), input)).items.map((one) => one.name)
const made = z.object({ id: z.number(), membership: z.number() })

test('AT-35 GT-18: a manager finds the people of the own company with their levels, and nobody of another one', async () => {
  expect(await colleagues('Mia')).toEqual(['Avi', 'Ben', 'Coco', 'Lou', 'Mel', 'Mia', 'Sam', 'Una'])
  expect(await colleagues('Mia', { q: 'max' })).toEqual([])
  expect(await colleagues('Mia', { q: 'lea' })).toEqual([])
  expect(await desk.ask(listPeopleForPortal, await desk.me('Mia', 'Acme'), { q: 'lou' })).toMatchObject({
    items: [{ name: 'Lou', level: { name: 'Basic' } }],
  })
  // Lou is Manager at Globex, which Acme is told nothing of.
  const lou = await desk.ask(readPersonForPortal, await desk.me('Mia', 'Acme'), { id: desk.people['Lou'] })
  expect(JSON.stringify(lou)).not.toContain('Globex')
})

test('AT-11: Basic and Advanced have none of it', async () => {
  for (const name of ['Avi', 'Ben'] as const) {
    const me = await desk.me(name, 'Acme')
    expect(me.grants.has('portal_admin.logins')).toBe(false)
    expect(await colleagues(name)).toEqual([name])
    const input = { name: 'Zoe', emails: ['zoe@acme.example'] }
    await expect(desk.act(createPerson, me, input)).rejects.toMatchObject({ kind: 'forbidden' })
    await expect(desk.ask(listLevelsForPortal, me, { id: desk.companies.Acme })).rejects.toMatchObject({
      kind: 'forbidden',
    })
    for (const id of [desk.people['Mel'], 999_999])
      await expect(desk.act(invite, me, { id })).rejects.toMatchObject({ kind: 'not-found' })
  }
})

test('AT-10 AT-14 AT-15 AT-35 GT-14 GT-25 GT-28: a manager adds a person, who begins at Basic, raises and invites them', async () => {
  const mia = await desk.me('Mia', 'Acme')
  const { Acme } = desk.companies
  const { id, membership } = made.parse(
    await desk.act(createPerson, mia, { name: 'Zoe Novak', emails: ['zoe@acme.example'] }),
  )
  expect(await desk.ask(readPersonForPortal, mia, { id })).toMatchObject({
    memberships: [{ company: { id: Acme }, level: { name: 'Basic' }, isEmploying: true }],
    can: { 'manage-memberships': true, invite: true, deactivate: true },
  })
  const levels = rows.parse(await desk.ask(listLevelsForPortal, mia, { id: Acme })).items
  expect(levels.map(({ name }) => name)).toEqual(['Basic', 'Advanced', 'Manager'])
  for (const { id: level, name } of levels) {
    await desk.act(changeOfMembership, mia, { id, membership, level })
    expect(await desk.ask(listPeopleForPortal, mia, { q: 'zoe' })).toMatchObject({ items: [{ level: { name } }] })
  }
  const above = { id, membership, level: desk.levels['co-managed-administrator'] }
  await expect(desk.act(changeOfMembership, mia, above)).rejects.toMatchObject({ code: 'companies.level-too-high' })

  await desk.act(invite, mia, { id })
  const first = z.object({ invitedUntil: z.string() }).parse(await desk.ask(readLogin, mia, { id }))
  product.clock.forward(60_000)
  await desk.act(invite, mia, { id })
  const again = z.object({ invitedUntil: z.string() }).parse(await desk.ask(readLogin, mia, { id }))
  expect(again.invitedUntil > first.invitedUntil).toBe(true)

  await desk.act(deactivatePerson, mia, { id })
  expect(await colleagues('Mia', { active: false })).toEqual(['Zoe Novak'])
  await desk.act(reactivatePerson, mia, { id })
  expect(await colleagues('Mia', { active: false })).toEqual([])
  await desk.act(endOfMembership, mia, { id, membership })
  const later = await desk.me('Mia', 'Acme')
  await expect(desk.ask(readPersonForPortal, later, { id })).rejects.toMatchObject({ kind: 'not-found' })
})

test('AT-35: a manager sees the own company with its sites, without what staff wrote; a foreign one looks like none', async () => {
  const ada = await desk.me('Ada')
  const { Acme, Labs, Globex } = desk.companies
  await desk.act(addSite, ada, { id: Acme, name: 'Head office', address: 'Ring 1' })
  const mia = await desk.me('Mia', 'Acme')
  expect(await desk.ask(listCompaniesForPortal, mia, { mine: true })).toMatchObject({ items: [{ id: Acme }] })
  const seen = await desk.ask(readCompanyForPortal, mia, { id: Acme })
  expect(seen).toMatchObject({ name: 'Acme', sites: [{ name: 'Head office', address: 'Ring 1' }] })
  expect(Object.keys(z.record(z.string(), z.unknown()).parse(seen))).not.toContain('notes')
  const tries = [Globex, 999_999].map((id) =>
    desk.ask(readCompanyForPortal, mia, { id }).catch((error: unknown) => error),
  )
  const [foreign, absent] = await Promise.all(tries)
  expect(foreign).toMatchObject({ kind: 'not-found' })
  expect(foreign).toEqual(absent)
  await expect(desk.act(createPerson, mia, { name: 'Nobody', emails: [], company: Globex })).rejects.toMatchObject({
    kind: 'invalid',
  })
  await expect(desk.act(createPerson, mia, { name: 'Nobody', emails: [], company: Labs })).rejects.toMatchObject({
    kind: 'invalid',
  })
})
