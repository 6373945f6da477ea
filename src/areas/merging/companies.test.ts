import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { testApp, type TestApp } from '../../../test/app.ts'
import { office, type Office } from '../../../test/office.ts'
import { mergeCompanies } from './records/merge.ts'
import { previewCompanyMerge } from './records/preview.ts'
import { undoMerge } from './records/undo.ts'

let product: TestApp
let desk: Office
beforeAll(async () => {
  product = await testApp()
  desk = await office(product.app)
})
afterAll(async () => product.drop())

const answer = z.object({ merge: z.number() })
const make = async (name: string, parent: number | null = null) => {
  const now = product.clock()
  const { id } = await product.app.db
    .insertInto('companies')
    .values({ name, parent_id: parent, created_at: now, updated_at: now })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}
const ways = async (...ids: number[]) => {
  const rows = await product.app.db
    .selectFrom('companies')
    .select(['id', 'ancestors'])
    .where('id', 'in', ids)
    .orderBy('id')
    .execute()
  return rows.map((row) => row.ancestors)
}
const merge = async (id: number, other: number) =>
  answer.parse(await desk.act(mergeCompanies, await desk.me('Ada'), { id, other })).merge

test('a company that stood above its master: the master takes its place, and what was between stands below', async () => {
  const top = await make('Top')
  const above = await make('Above', top)
  const between = await make('Between', above)
  const master = await make('Master', between)
  const leaf = await make('Leaf', master)
  const before = await ways(top, above, between, master, leaf)
  expect(await desk.ask(previewCompanyMerge, await desk.me('Ada'), { id: master, other: above })).toMatchObject({
    warnings: ['above'],
  })
  const id = await merge(master, above)
  expect(await ways(between, master, leaf)).toEqual([
    [top, master, between],
    [top, master],
    [top, master, leaf],
  ])
  await desk.act(undoMerge, await desk.me('Ada'), { id })
  expect(await ways(top, above, between, master, leaf)).toEqual(before)
})

test('a company that stood below its master hands its branches over', async () => {
  const master = await make('Roof')
  const below = await make('Below', master)
  const leaf = await make('Twig', below)
  await merge(master, below)
  expect(await ways(leaf)).toEqual([[master, leaf]])
})

test('people, domains and sites follow; a person of both keeps one membership', async () => {
  const { Acme, Globex } = desk.companies
  const id = await merge(Acme, Globex)
  const people = await product.app.db
    .selectFrom('memberships')
    .select('person_id')
    .where('company_id', '=', Acme)
    .execute()
  expect(people.filter((one) => one.person_id === desk.people['Lou'])).toHaveLength(1)
  expect(people.map((one) => one.person_id)).toContain(desk.people['Max'])
  const domains = await product.app.db
    .selectFrom('company_domains')
    .select('domain')
    .where('company_id', '=', Acme)
    .orderBy('domain')
    .execute()
  expect(domains.map((one) => one.domain)).toEqual(['acme.example', 'globex.example'])
  expect((await desk.me('Max', 'Acme')).hat).toMatch(/^membership/)
  await desk.act(undoMerge, await desk.me('Ada'), { id })
  expect((await desk.me('Lou')).hats.map((hat) => hat.label).toSorted()).toEqual(['Acme', 'Globex'])
})

test('agents and clients merge no companies', async () => {
  const { Acme, Globex } = desk.companies
  await expect(desk.act(mergeCompanies, await desk.me('Gus'), { id: Acme, other: Globex })).rejects.toMatchObject({
    kind: 'forbidden',
  })
  await expect(
    desk.act(mergeCompanies, await desk.me('Mia', 'Acme'), { id: Acme, other: Globex }),
  ).rejects.toMatchObject({ kind: 'forbidden' })
})
