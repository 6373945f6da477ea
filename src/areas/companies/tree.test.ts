import { afterAll, beforeAll, expect, test } from 'vitest'
import { testApp, type TestApp } from '../../../test/app.ts'
import { eventsAbout, type Office, office } from '../../../test/office.ts'
import { archiveCompany, restoreCompany } from './archive.ts'
import { createCompany } from './create.ts'
import { editCompany } from './edit.ts'
import { listCompaniesForPortal } from './for-portal/list.ts'
import { readCompanyForPortal } from './for-portal/read.ts'
import { listCompanies } from './list.ts'
import { moveCompany } from './move.ts'
import { readCompany } from './read.ts'

let product: TestApp
let desk: Office
beforeAll(async () => {
  product = await testApp()
  desk = await office(product.app)
})
afterAll(() => product.drop())

test('GT-23 GT-26: an Admin makes a company below another; agents and customers do not', async () => {
  const { Labs } = desk.companies
  const ada = await desk.me('Ada')
  const id = await desk.make(createCompany, ada, {
    name: 'Cleanroom',
    kind: 'department',
    parent: Labs,
    website: 'https://acme.example/clean',
  })
  expect(await desk.ask(readCompany, ada, { id })).toMatchObject({
    kind: 'department',
    above: [{ name: 'Acme' }, { name: 'Labs' }],
    children: [],
  })
  expect(await eventsAbout(product.app.db, 'company', id)).toEqual(['company.created'])
  for (const asker of [await desk.me('Gus'), await desk.me('Mia', 'Acme')])
    await expect(desk.act(createCompany, asker, { name: 'X' })).rejects.toMatchObject({ kind: 'forbidden' })
  for (const bad of [
    { website: 'javascript:alert(1)' },
    { parent: 999_999 },
    { kind: 'club' },
    { ancestors: [1] },
    { archived_at: null },
  ])
    await expect(desk.act(createCompany, ada, { name: 'X', ...bad })).rejects.toMatchObject({ kind: 'invalid' })
})

test('edits carry a version; who may not see it finds nothing', async () => {
  const { Globex } = desk.companies
  expect(
    await desk.act(editCompany, await desk.me('Ada'), { id: Globex, notes: 'Pays late', version: 1 }),
  ).toMatchObject({ version: 2 })
  await expect(
    desk.act(editCompany, await desk.me('Ada'), { id: Globex, notes: 'x', version: 1 }),
  ).rejects.toMatchObject({ kind: 'conflict' })
  await expect(desk.act(editCompany, await desk.me('Gus'), { id: Globex, notes: 'x' })).rejects.toMatchObject({
    kind: 'forbidden',
  })
  const mia = await desk.me('Mia', 'Acme')
  const refusals = [Globex, 999_999].map((id) =>
    desk.act(editCompany, mia, { id, notes: 'x' }).catch((error: unknown) => error),
  )
  const [foreign, absent] = await Promise.all(refusals)
  expect(foreign).toMatchObject({ kind: 'not-found' })
  expect(foreign).toEqual(absent)
})

test('what staff wrote of a company is not in the portal', async () => {
  const max = await desk.me('Max', 'Globex')
  expect(JSON.stringify(await desk.ask(readCompanyForPortal, max, { id: desk.companies.Globex }))).not.toContain(
    'Pays late',
  )
  await expect(desk.ask(readCompany, max, { id: desk.companies.Globex })).rejects.toMatchObject({ kind: 'forbidden' })
  expect(await desk.ask(listCompaniesForPortal, await desk.me('Mia', 'Acme'), {})).toMatchObject({
    items: [{ name: 'Acme' }, { name: 'Cleanroom' }, { name: 'Labs' }],
  })
  expect(await desk.ask(listCompaniesForPortal, await desk.me('Ben', 'Acme'), { q: 'globex' })).toMatchObject({
    items: [],
  })
})

test('GT-26: a branch moves with all below it, and never below itself', async () => {
  const ada = await desk.me('Ada')
  const { Acme, Labs, Globex } = desk.companies
  await desk.act(moveCompany, ada, { id: Labs, parent: Globex })
  expect(await desk.ask(readCompany, ada, { id: Labs })).toMatchObject({
    above: [{ name: 'Globex' }],
    children: [{ name: 'Cleanroom' }],
  })
  expect(await desk.ask(listCompaniesForPortal, await desk.me('Mia', 'Acme'), {})).toMatchObject({
    items: [{ name: 'Acme' }],
  })
  await expect(desk.act(moveCompany, ada, { id: Globex, parent: Labs })).rejects.toMatchObject({
    code: 'companies.below-itself',
  })
  await expect(desk.act(moveCompany, ada, { id: Globex, parent: Globex })).rejects.toMatchObject({
    code: 'companies.below-itself',
  })
  await expect(desk.act(moveCompany, ada, { id: Labs, parent: 999_999 })).rejects.toMatchObject({ kind: 'invalid' })
  await desk.act(moveCompany, ada, { id: Labs, parent: Acme })
  expect(await desk.ask(readCompany, ada, { id: Labs })).toMatchObject({ above: [{ name: 'Acme' }] })
})

test('two moves at once never make a ring', async () => {
  const ada = await desk.me('Ada')
  const { Acme, Globex } = desk.companies
  const outcomes = await Promise.allSettled([
    desk.act(moveCompany, ada, { id: Acme, parent: Globex }),
    desk.act(moveCompany, ada, { id: Globex, parent: Acme }),
  ])
  expect(outcomes.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
  for (const id of [Acme, Globex]) await desk.act(moveCompany, ada, { id, parent: null })
})

test('the list finds by name or domain, forgives mistakes, and leaves out what is put away', async () => {
  const ada = await desk.me('Ada')
  const names = async (input: object) => JSON.stringify(await desk.ask(listCompanies, ada, input))
  expect(await names({ q: 'globx' })).toContain('Globex')
  expect(await names({ q: 'acme.exam' })).toContain('Acme')
  await desk.act(archiveCompany, ada, { id: desk.companies.Globex })
  expect(await names({})).not.toContain('Globex')
  expect(await names({ archived: true })).toContain('Globex')
  await expect(desk.act(archiveCompany, ada, { id: desk.companies.Globex })).rejects.toMatchObject({
    code: 'companies.archived',
  })
  await desk.act(restoreCompany, ada, { id: desk.companies.Globex })
  expect(await names({ parent: desk.companies.Acme })).toContain('Labs')
})
