import { afterAll, beforeAll, expect, test } from 'vitest'
import { testApp, type TestApp } from '../../../test/app.ts'
import { type Office, office } from '../../../test/office.ts'
import { companyAccess } from './access.ts'

let product: TestApp
let desk: Office
beforeAll(async () => {
  product = await testApp()
  desk = await office(product.app)
})
afterAll(() => product.drop())

/** One letter an action; `.` for a company that does not exist for the asker. */
const letters = { s: 'see', k: 'know', m: 'manage', p: 'manage-members' } as const

// Who may do what with which company (HR-19, AT-20, AT-35). Labs stands below Acme.
test.for([
  ['Olivia', undefined, 'skmp', 'skmp', 'skmp'],
  ['Ada', undefined, 'skmp', 'skmp', 'skmp'],
  ['Gus', undefined, 'skp', 'skp', 'skp'],
  ['Sam', undefined, 'skp', 'skp', 'skp'],
  ['Sam', 'Acme', 's', '.', '.'],
  ['Mia', 'Acme', 'sp', 's', '.'],
  ['Coco', 'Acme', 'sp', 's', '.'],
  ['Avi', 'Acme', 's', 's', '.'],
  ['Ben', 'Acme', 's', '.', '.'],
  ['Lou', 'Acme', 's', '.', '.'],
  ['Lou', 'Globex', '.', '.', 'sp'],
  ['Lea', 'Labs', '.', 's', '.'],
  ['Nia', undefined, '.', '.', '.'],
] as const)('AT-20 AT-35: %s at %s may with Acme %s, with Labs %s, with Globex %s', async ([name, at, ...expected]) => {
  const me = await desk.me(name, at)
  const rows = await product.app.db
    .selectFrom('companies')
    .select(['name', companyAccess.hints(me).as('can')])
    .orderBy('id')
    .execute()
  const held = rows.map(
    ({ can }) =>
      Object.entries(letters)
        .flatMap(([letter, action]) => (can[action] ? [letter] : []))
        .join('') || '.',
  )
  expect(held).toEqual(expected)
})
