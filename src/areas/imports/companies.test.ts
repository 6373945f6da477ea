import { afterAll, beforeAll, expect, test } from 'vitest'
import { testApp, type TestApp } from '../../../test/app.ts'
import { begun, checked, imported, undone } from '../../../test/import-file.ts'
import { eventsAbout, type Office, office } from '../../../test/office.ts'
import type { Me } from '../../kernel/me.ts'
import { readCompany } from '../companies/read.ts'
import { saveMapping } from './mappings/save.ts'
import { readImport } from './questions/read.ts'

let product: TestApp
let desk: Office
let ada: Me
beforeAll(async () => {
  product = await testApp()
  desk = await office(product.app)
  ada = await desk.me('Ada')
})
afterAll(() => product.drop())

const file = (...lines: string[]) => lines.join('\n')
const take = async (text: string) => {
  const id = await begun(product.app, ada, text, { kind: 'companies', name: 'companies.csv' })
  const foretold = await checked(product.app, ada, id)
  const done = await imported(product.app, ada, id)
  expect(done.rows.map(({ verdict, rule }) => [verdict, rule])).toEqual(
    foretold.rows.map(({ verdict, rule }) => [verdict, rule]),
  )
  return { id, ...done }
}

test('companies come in with parents, domains and keys; the same file again changes nothing; all of it can be undone', async () => {
  const text = file(
    'Company,Parent,Domains,Website,ID,Kind',
    'Umbrella,,umbrella.example; umb.example,umbrella.example,U-1,',
    'Hive,Umbrella,,,,subsidiary',
    'ACME,,,https://acme.example,,',
    'Bad,,gmail.com,,,',
    'Bad,Nowhere,,,,',
    'Bad,,,,,kingdom',
    'Hive,,,,,',
  )
  const { id, rows, counts } = await take(text)
  expect(rows.map(({ verdict, rule }) => [verdict, rule])).toEqual([
    ['new', null],
    ['new', null],
    ['changed', null],
    ['refused', 'domain'],
    ['refused', 'parent-unknown'],
    ['refused', 'kind'],
    ['refused', 'repeats'],
  ])
  expect(counts).toEqual({ new: 2, changed: 1, same: 0, refused: 4 })
  const [umbrella, hive, acme] = rows.map(({ record }) => record ?? 0)
  expect(await desk.ask(readCompany, ada, { id: hive })).toMatchObject({ name: 'Hive', kind: 'subsidiary' })
  expect(await eventsAbout(product.app.db, 'company', umbrella ?? 0)).toEqual(['company.created'])
  expect((await take(text)).counts).toEqual({ new: 0, changed: 0, same: 3, refused: 4 })
  const back = await undone(product.app, ada, id)
  expect(back.rows.slice(0, 3).map((row) => row.undone)).toEqual(['removed', 'removed', 'put-back'])
  expect(await desk.ask(readCompany, ada, { id: acme })).toMatchObject({ name: 'Acme', website: null })
})

test('whoever may not manage companies imports none', async () => {
  const gus = await desk.me('Gus')
  await expect(begun(product.app, gus, 'name\nX', { kind: 'companies' })).rejects.toMatchObject({ kind: 'forbidden' })
})

test('what headings mean is kept under a name, and known again', async () => {
  await desk.act(saveMapping, ada, {
    name: 'Old desk',
    kind: 'people',
    columns: [
      { heading: 'Quien', field: 'name' },
      { heading: 'Donde', field: 'companyName' },
    ],
  })
  const id = await begun(product.app, ada, file('Donde,Extra,Quien', 'Acme,x,Ana'))
  expect(await desk.ask(readImport, ada, { id })).toMatchObject({ columns: ['companyName', null, 'name'] })
})

test('an import is its maker’s: others find nothing, but those who read the audit trail may look', async () => {
  const gus = await desk.me('Gus')
  const id = await begun(product.app, gus, 'name\nX')
  expect(await desk.ask(readImport, ada, { id })).toMatchObject({ can: { see: true, work: false } })
  await expect(desk.ask(readImport, await desk.me('Gia'), { id })).rejects.toMatchObject({ kind: 'not-found' })
  await expect(desk.ask(readImport, await desk.me('Mia', 'Acme'), { id })).rejects.toMatchObject({ kind: 'not-found' })
})
