import { afterAll, beforeAll, expect, test } from 'vitest'
import { testApp, type TestApp } from '../../../test/app.ts'
import { eventsAbout, type Office, office } from '../../../test/office.ts'
import { writeSetting } from '../../kernel/settings.ts'
import { codeSetting } from './code.ts'
import { createPerson } from './create.ts'
import { readPersonForPortal } from './for-portal/read.ts'
import { readPerson } from './read.ts'

let product: TestApp
let desk: Office
beforeAll(async () => {
  product = await testApp()
  desk = await office(product.app)
})
afterAll(() => product.drop())

test('HM-9 HM-11 GT-29 AT-14: an agent adds a person, who gets a code and a place in the company of their domain', async () => {
  const gus = await desk.me('Gus')
  const answer = await desk.act(createPerson, gus, {
    name: 'Zoe Zimmer',
    emails: ['zoe@Acme.EXAMPLE', 'zoe@home.example'],
    phones: ['+43 1 234567'],
    alert: 'Call first',
  })
  expect(answer).toMatchObject({ code: 'ZIMMERZ' })
  const id = await desk.make(createPerson, gus, { name: 'Zoe Zimmer', emails: ['z2@acme.example'] })
  expect(await eventsAbout(product.app.db, 'person', id)).toEqual(['person.created'])
  expect(await desk.ask(readPerson, gus, { id })).toMatchObject({
    code: 'ZIMMERZ1',
    emails: [{ address: 'z2@acme.example', isPrimary: true, isProven: true }],
    memberships: [{ company: { name: 'Acme' }, level: { name: 'Basic' }, isEmploying: true }],
    staff: null,
  })
})

test('GT-15: a person without a company, when nothing says where they belong', async () => {
  const id = await desk.make(createPerson, await desk.me('Gus'), { name: 'Solo', emails: ['solo@gmail.com'] })
  expect(await desk.ask(readPerson, await desk.me('Gus'), { id })).toMatchObject({ memberships: [] })
})

test('AT-35 K11: a manager adds people to the own company only, up to the own level, and learns no code', async () => {
  const mia = await desk.me('Mia', 'Acme')
  const { Acme, Labs, Globex } = desk.companies
  const answer = await desk.act(createPerson, mia, {
    name: 'New Colleague',
    level: desk.levels['manager'],
    emails: ['new@acme.example'],
  })
  expect(answer).toMatchObject({ code: null })
  for (const company of [Globex, Labs, 999_999, null])
    await expect(desk.act(createPerson, mia, { name: 'X', company })).rejects.toMatchObject({
      kind: 'invalid',
      detail: { fields: { company: expect.anything() } },
    })
  await desk.act(createPerson, mia, { name: 'X', company: Acme })
  for (const level of [desk.levels['co-managed-administrator'], 999_999])
    await expect(desk.act(createPerson, mia, { name: 'X', level })).rejects.toMatchObject({
      kind: 'forbidden',
      code: 'companies.level-too-high',
    })
})

test("a manager's word proves addresses of the company's own domain, and no others", async () => {
  const mia = await desk.me('Mia', 'Acme')
  const own = await desk.make(createPerson, mia, { name: 'Own Domain', emails: ['own@acme.example'] })
  const foreign = await desk.make(createPerson, mia, { name: 'Foreign Domain', emails: ['boss@globex.example'] })
  expect(await desk.ask(readPersonForPortal, mia, { id: own })).toMatchObject({ emails: [{ isProven: true }] })
  expect(await desk.ask(readPersonForPortal, mia, { id: foreign })).toMatchObject({ emails: [{ isProven: false }] })
})

test('customers without the right, and fields that were not offered, are refused', async () => {
  await expect(desk.act(createPerson, await desk.me('Ben', 'Acme'), { name: 'X' })).rejects.toMatchObject({
    kind: 'forbidden',
  })
  await expect(desk.act(createPerson, await desk.me('Nia'), { name: 'X' })).rejects.toMatchObject({ kind: 'forbidden' })
  const gus = await desk.me('Gus')
  for (const field of ['role', 'role_id', 'staff', 'deactivated_at', 'access_stamp', 'id', 'version'])
    await expect(desk.act(createPerson, gus, { name: 'X', [field]: 1 })).rejects.toMatchObject({ kind: 'invalid' })
  for (const field of ['code', 'notes', 'alert'])
    await expect(
      desk.act(createPerson, await desk.me('Mia', 'Acme'), { name: 'X', [field]: 'abc' }),
    ).rejects.toMatchObject({ kind: 'invalid' })
})

test('bad input is named by its field', async () => {
  const gus = await desk.me('Gus')
  const bad = {
    name: ' ',
    emails: ['nobody'],
    phones: ['call me'],
    timeZone: 'Vienna',
    language: 'English',
    code: 'a b',
  }
  await expect(desk.act(createPerson, gus, bad)).rejects.toMatchObject({
    detail: {
      fields: {
        name: expect.anything(),
        'emails.0': expect.anything(),
        'phones.0': expect.anything(),
        timeZone: expect.anything(),
        language: expect.anything(),
        code: expect.anything(),
      },
    },
  })
})

test('HM-11: where codes are typed, staff must type one', async () => {
  const { db, clock } = product.app
  await writeSetting(db, codeSetting, { style: 'none' }, null, clock())
  await expect(desk.act(createPerson, await desk.me('Gus'), { name: 'X' })).rejects.toMatchObject({
    detail: { fields: { code: expect.anything() } },
  })
  await desk.act(createPerson, await desk.me('Gus'), { name: 'X', code: 'X-1' })
  await writeSetting(db, codeSetting, codeSetting.fallback, null, clock())
})
