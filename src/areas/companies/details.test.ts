import { afterAll, beforeAll, expect, test } from 'vitest'
import { testApp, type TestApp } from '../../../test/app.ts'
import { eventsAbout, type Office, office } from '../../../test/office.ts'
import { readContacts } from '../people/company-contacts.ts'
import { readPerson } from '../people/read.ts'
import { addSite } from './sites/add.ts'
import { setAccountManager, setBillingContact, setPrimaryContact } from './contacts.ts'
import { addDomain, removeDomain } from './domains.ts'
import { editSite } from './sites/edit.ts'
import { listLevelsForPortal } from './for-portal/levels.ts'
import { companyForAddress } from './join.ts'
import { readCompany } from './read.ts'
import { removeSite } from './sites/remove.ts'

let product: TestApp
let desk: Office
beforeAll(async () => {
  product = await testApp()
  desk = await office(product.app)
})
afterAll(() => product.drop())

test('GT-29: a domain belongs to one company, is compared in one form, and is never a public one', async () => {
  const ada = await desk.me('Ada')
  const { Acme, Globex } = desk.companies
  await desk.act(addDomain, ada, { id: Acme, domain: 'BÜCHER.Example.' })
  expect(await companyForAddress(product.app.db, 'anna@xn--bcher-kva.example')).toBe(Acme)
  expect(await companyForAddress(product.app.db, 'anna@sub.xn--bcher-kva.example')).toBeNull()
  await expect(desk.act(addDomain, ada, { id: Globex, domain: 'bücher.example' })).rejects.toMatchObject({
    code: 'companies.domain-taken',
  })
  for (const domain of ['gmail.com', 'GMX.de', 'localhost', 'a@b.example', 'x y.example', '%61.example'])
    await expect(desk.act(addDomain, ada, { id: Acme, domain })).rejects.toMatchObject({ kind: 'invalid' })
  await desk.act(addDomain, ada, { id: Acme, domain: 'bücher.example' })
  await desk.act(removeDomain, ada, { id: Acme, domain: 'bücher.example' })
  expect(await companyForAddress(product.app.db, 'anna@xn--bcher-kva.example')).toBeNull()
  await expect(desk.act(removeDomain, ada, { id: Globex, domain: 'acme.example' })).rejects.toMatchObject({
    kind: 'not-found',
  })
  expect(await eventsAbout(product.app.db, 'company', Acme)).toEqual(['company.domain-added', 'company.domain-removed'])
})

test('AT-13: primary and billing contact get Manager rights; both are people of the company', async () => {
  const ada = await desk.me('Ada')
  const { Acme } = desk.companies
  const { Ben, Mia, Max } = desk.people
  expect(await desk.act(setPrimaryContact, ada, { id: Acme, person: Ben })).toEqual({ person: Ben, raised: true })
  expect(await desk.act(setBillingContact, ada, { id: Acme, person: Mia })).toEqual({ person: Mia, raised: false })
  expect(await desk.ask(readPerson, ada, { id: Ben })).toMatchObject({ memberships: [{ level: { name: 'Manager' } }] })
  for (const person of [Max, 999_999])
    await expect(desk.act(setPrimaryContact, ada, { id: Acme, person })).rejects.toMatchObject({ kind: 'invalid' })
  await desk.act(setBillingContact, ada, { id: Acme, person: null })
  await desk.act(setAccountManager, ada, { id: Acme, person: desk.people['Gus'] })
  await expect(desk.act(setAccountManager, ada, { id: Acme, person: Ben })).rejects.toMatchObject({ kind: 'invalid' })
  expect(await desk.ask(readContacts, ada, { id: Acme })).toMatchObject({
    primary: { name: 'Ben' },
    billing: null,
    accountManager: { name: 'Gus' },
  })
})

test('AT-35: a manager may hand out the levels up to the own one', async () => {
  expect(await desk.ask(listLevelsForPortal, await desk.me('Mia', 'Acme'), { id: desk.companies.Acme })).toMatchObject({
    items: [{ name: 'Basic' }, { name: 'Advanced' }, { name: 'Manager' }],
  })
  await expect(
    desk.ask(listLevelsForPortal, await desk.me('Avi', 'Acme'), { id: desk.companies.Acme }),
  ).rejects.toMatchObject({ kind: 'forbidden' })
  await expect(
    desk.ask(listLevelsForPortal, await desk.me('Mia', 'Acme'), { id: desk.companies.Globex }),
  ).rejects.toMatchObject({ kind: 'not-found' })
})

test('HM-2: sites stand in a tree inside their company', async () => {
  const ada = await desk.me('Ada')
  const { Acme, Globex } = desk.companies
  const house = await desk.make(addSite, ada, { id: Acme, name: 'House', kind: 'building', timeZone: 'Europe/Vienna' })
  const room = await desk.make(addSite, ada, {
    id: Acme,
    name: 'Room 1',
    parent: house,
    primaryPerson: desk.people['Ben'],
  })
  expect(await desk.ask(readCompany, ada, { id: Acme })).toMatchObject({
    sites: [
      { id: house, parent: null },
      { id: room, parent: house },
    ],
  })
  await expect(desk.act(editSite, ada, { id: house, parent: room })).rejects.toMatchObject({
    code: 'companies.site-below-itself',
  })
  await expect(desk.act(editSite, ada, { id: house, parent: house })).rejects.toMatchObject({
    code: 'companies.site-below-itself',
  })
  await expect(desk.act(addSite, ada, { id: Globex, name: 'X', parent: house })).rejects.toMatchObject({
    kind: 'invalid',
  })
  await expect(
    desk.act(addSite, ada, { id: Acme, name: 'X', primaryPerson: desk.people['Max'] }),
  ).rejects.toMatchObject({ kind: 'invalid' })
  const mia = await desk.me('Mia', 'Acme')
  for (const id of [house, 999_999])
    await expect(desk.act(editSite, mia, { id, name: 'Ours' })).rejects.toMatchObject({ kind: 'not-found' })
  await expect(desk.act(editSite, await desk.me('Gus'), { id: house, name: 'Ours' })).rejects.toMatchObject({
    kind: 'forbidden',
  })
  await expect(desk.act(removeSite, ada, { id: house })).rejects.toMatchObject({
    code: 'companies.site-in-use',
  })
  await desk.act(editSite, ada, { id: room, parent: null, name: 'Shed' })
  await desk.act(removeSite, ada, { id: house })
  expect(await desk.ask(readCompany, ada, { id: Acme })).toMatchObject({ sites: [{ name: 'Shed' }] })
})
