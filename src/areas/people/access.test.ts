import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Name, names, type Office, office } from '../../../test/office.ts'
import { testApp, type TestApp } from '../../../test/app.ts'
import { personAccess } from './access.ts'

let product: TestApp
let desk: Office
beforeAll(async () => {
  product = await testApp()
  desk = await office(product.app)
})
afterAll(() => product.drop())

/** One letter an action; `.` for someone who does not exist for the asker. */
const letters = {
  s: 'see',
  k: 'know',
  e: 'edit',
  a: 'annotate',
  v: 'view-personal',
  q: 'edit-personal',
  c: 'edit-contract',
  m: 'manage-memberships',
  w: 'employ',
  p: 'place',
  d: 'deactivate',
  i: 'invite',
  r: 'assign-role',
  x: 'explain',
} as const

const askers = [
  ['Olivia', undefined],
  ['Ada', undefined],
  ['Gus', undefined],
  ['Sam', 'Acme'],
  ['Mia', 'Acme'],
  ['Coco', 'Acme'],
  ['Avi', 'Acme'],
  ['Ben', 'Acme'],
  ['Lou', 'Globex'],
  ['Nia', undefined],
] as const

// Who may do what with whom: HR-5, HR-8, HR-17, AT-34, AT-35, K10, K11. Sam is staff and asks here as a customer of Acme;
// Lou works at Acme too, but asks here as the manager of Globex.
const table = `
        Olivia          Ada             Gus        Sam@Acme  Mia    Coco   Avi   Ben   Lou@Globex  Nia
Olivia  skeavqcmwpdirx  skvx            sk         .         .      .      .     .     .           .
Oscar   skeavqcmwpdirx  skvx            sk         .         .      .      .     .     .           .
Ada     skeavqcmwpdirx  skevqx          sk         .         .      .      .     .     .           .
Abel    skeavqcmwpdirx  skvx            sk         .         .      .      .     .     .           .
Gus     skeavqcmwpdirx  skeavqcmwpdirx  skevqx     .         .      .      .     .     .           .
Gia     skeavqcmwpdirx  skeavqcmwpdirx  sk         .         .      .      .     .     .           .
Sam     skeavqcmwpdirx  skeavqcmwpdirx  sk         sevq      s      s      .     .     .           .
Mia     skeavqcmwpdirx  skeavqcmwpdirx  skeamwpdi  .         sevq   semdi  .     .     .           .
Mel     skeavqcmwpdirx  skeavqcmwpdirx  skeamwpdi  .         semdi  semdi  .     .     .           .
Avi     skeavqcmwpdirx  skeavqcmwpdirx  skeamwpdi  .         semdi  semdi  sevq  .     .           .
Ben     skeavqcmwpdirx  skeavqcmwpdirx  skeamwpdi  .         semdi  semdi  .     sevq  .           .
Coco    skeavqcmwpdirx  skeavqcmwpdirx  skeamwpdi  .         s      sevq   .     .     .           .
Una     skeavqcmwpdirx  skeavqcmwpdirx  skeamwpdi  .         semdi  semdi  .     .     .           .
Lou     skeavqcmwpdirx  skeavqcmwpdirx  skeamwpdi  .         smi    smi    .     .     sevq        .
Lea     skeavqcmwpdirx  skeavqcmwpdirx  skeamwpdi  .         .      .      .     .     .           .
Max     skeavqcmwpdirx  skeavqcmwpdirx  skeamwpdi  .         .      .      .     .     semdi       .
Nia     skeavqcmwpdirx  skeavqcmwpdirx  skeamwpdi  .         .      .      .     .     .           sevq
`

async function cell(asker: Name, company: 'Acme' | 'Globex' | undefined, person: Name): Promise<string> {
  const me = await desk.me(asker, company)
  const row = await product.app.db
    .selectFrom('people')
    .select(personAccess.hints(me).as('can'))
    .where('id', '=', desk.people[person] ?? 0)
    .executeTakeFirstOrThrow()
  const held = Object.entries(letters).filter(([, action]) => row.can[action])
  return held.map(([letter]) => letter).join('') || '.'
}

test('HR-8 HR-17 HM-15 AT-34 AT-35: who may do what with whom', async () => {
  const [, header = '', ...rows] = table.split('\n').map((line) => line.trim().split(/\s+/).join(' '))
  const asked = []
  for (const person of names) {
    const cells = []
    for (const [asker, company] of askers) cells.push(await cell(asker, company, person))
    asked.push([person, ...cells].join(' '))
  }
  expect(header.split(' ')).toHaveLength(askers.length)
  expect(asked).toEqual(rows.filter((row) => row !== ''))
})
