import { afterAll, beforeAll, expect, test } from 'vitest'
import { testApp, type TestApp } from '../../../test/app.ts'
import { eventsAbout, type Office, office } from '../../../test/office.ts'
import { proveAddress } from './address.ts'
import { annotatePerson } from './annotate.ts'
import { editPerson } from './edit.ts'
import { addEmail } from './emails/add.ts'
import { removeEmail } from './emails/remove.ts'
import { setPrimaryEmail } from './emails/set-primary.ts'
import { readPersonForPortal } from './for-portal/read.ts'
import { addPhone } from './phones/add.ts'
import { removePhone } from './phones/remove.ts'
import { setPrimaryPhone } from './phones/set-primary.ts'
import { readPerson } from './read.ts'

let product: TestApp
let desk: Office
let ben: number
beforeAll(async () => {
  product = await testApp()
  desk = await office(product.app)
  ben = desk.people['Ben'] ?? 0
})
afterAll(() => product.drop())

const mailsOf = async () => desk.ask(readPersonForPortal, await desk.me('Ben', 'Acme'), { id: ben })

test('AT-34: everyone changes their own profile; an old version is refused with what stands there now', async () => {
  const me = await desk.me('Ben', 'Acme')
  expect(
    await desk.act(editPerson, me, { id: ben, name: 'Ben Benson', timeZone: 'Europe/Vienna', version: 1 }),
  ).toEqual({ id: ben, version: 2 })
  await expect(desk.act(editPerson, me, { id: ben, name: 'Again', version: 1 })).rejects.toMatchObject({
    kind: 'conflict',
    code: 'kernel.stale',
  })
  await expect(desk.act(editPerson, me, { id: ben, notes: 'x' })).rejects.toMatchObject({ kind: 'invalid' })
  await expect(desk.act(editPerson, me, { id: desk.people['Mia'], name: 'x' })).rejects.toMatchObject({
    kind: 'not-found',
  })
  const last = await product.app.db
    .selectFrom('events')
    .selectAll()
    .where('subject_id', '=', ben)
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow()
  expect(last).toMatchObject({
    name: 'person.edited',
    actor_id: ben,
    before: { name: 'Ben', timeZone: null },
    after: { name: 'Ben Benson', timeZone: 'Europe/Vienna' },
  })
})

test('K10: staff edit whom they outrank, an Owner everyone', async () => {
  const rename = async (who: 'Gus' | 'Ada' | 'Olivia', whom: string) =>
    desk.act(editPerson, await desk.me(who), { id: desk.people[whom], title: 'T' })
  await rename('Gus', 'Nia')
  await rename('Ada', 'Gus')
  await rename('Olivia', 'Oscar')
  await expect(rename('Gus', 'Gia')).rejects.toMatchObject({ kind: 'forbidden', detail: { reasons: { holds: false } } })
  await expect(rename('Ada', 'Abel')).rejects.toMatchObject({ kind: 'forbidden' })
  await expect(rename('Ada', 'Olivia')).rejects.toMatchObject({ kind: 'forbidden' })
})

test('HM-10 HM-19: staff write code, notes and alert; the person reads none of it', async () => {
  const gus = await desk.me('Gus')
  await desk.act(annotatePerson, gus, { id: ben, code: 'BB', notes: 'Likes to talk', alert: 'Ring twice' })
  expect(await desk.ask(readPerson, gus, { id: ben })).toMatchObject({
    code: 'BB',
    notes: 'Likes to talk',
    alert: 'Ring twice',
  })
  expect(JSON.stringify(await mailsOf())).not.toMatch(/Likes|Ring|BB/)
  await expect(desk.act(annotatePerson, gus, { id: desk.people['Avi'], code: 'bb' })).rejects.toMatchObject({
    detail: { fields: { code: expect.anything() } },
  })
  await expect(desk.ask(readPerson, await desk.me('Ben', 'Acme'), { id: ben })).rejects.toMatchObject({
    kind: 'forbidden',
  })
})

test("HM-14: one's own new address counts for nothing until it is proven", async () => {
  const me = await desk.me('Ben', 'Acme')
  const added = await desk.make(addEmail, me, { id: ben, address: 'Ben@Privat.Example' })
  expect(await mailsOf()).toMatchObject({
    emails: [{ isPrimary: true }, { address: 'Ben@privat.example', isProven: false }],
  })
  await expect(desk.act(setPrimaryEmail, me, { id: ben, email: added })).rejects.toMatchObject({
    code: 'people.address-unproven',
  })
  expect(
    await product.app.db.transaction().execute((tx) => proveAddress(tx, ben, 'ben@privat.example', product.clock())),
  ).toBe(true)
  await desk.act(setPrimaryEmail, me, { id: ben, email: added })
  expect(await mailsOf()).toMatchObject({
    emails: [{ address: 'Ben@privat.example', isPrimary: true, isProven: true }, { isPrimary: false }],
  })
  await desk.act(removeEmail, me, { id: ben, email: added })
  expect(await mailsOf()).toMatchObject({ emails: [{ isPrimary: true }] })
})

test('K14: staff cannot give someone the address with which someone else signs in; an account keeps one address', async () => {
  const gus = await desk.me('Gus')
  const max = desk.people['Max'] ?? 0
  for (const person of [ben, max])
    await product.app.db.insertInto('logins').values({ person_id: person, created_at: product.clock() }).execute()
  await expect(desk.act(addEmail, gus, { id: ben, address: 'MAX@people.example' })).rejects.toMatchObject({
    kind: 'invalid',
    code: 'people.address-taken',
  })
  const own = await desk.make(addEmail, await desk.me('Ben', 'Acme'), { id: ben, address: 'max@people.example' })
  expect(
    await product.app.db.transaction().execute((tx) => proveAddress(tx, ben, 'max@people.example', product.clock())),
  ).toBe(false)
  await desk.act(removeEmail, gus, { id: ben, email: own })
  const only = await product.app.db
    .selectFrom('person_emails')
    .select('id')
    .where('person_id', '=', ben)
    .executeTakeFirstOrThrow()
  await expect(desk.act(removeEmail, gus, { id: ben, email: only.id })).rejects.toMatchObject({
    code: 'people.last-address',
  })
})

test("the ids of another person's addresses and phones are not found", async () => {
  const gus = await desk.me('Gus')
  const foreign = await product.app.db
    .selectFrom('person_emails')
    .select('id')
    .where('person_id', '=', desk.people['Max'] ?? 0)
    .executeTakeFirstOrThrow()
  for (const email of [foreign.id, 999_999]) {
    await expect(desk.act(removeEmail, gus, { id: ben, email })).rejects.toMatchObject({ kind: 'not-found' })
    await expect(desk.act(setPrimaryEmail, gus, { id: ben, email })).rejects.toMatchObject({ kind: 'not-found' })
  }
  await expect(desk.act(removePhone, gus, { id: ben, phone: 999_999 })).rejects.toMatchObject({ kind: 'not-found' })
})

test('HM-14: several phones, one of them first', async () => {
  const gus = await desk.me('Gus')
  const first = await desk.make(addPhone, gus, { id: ben, number: '+43 1 23 45 67', label: 'Office' })
  const second = await desk.make(addPhone, gus, { id: ben, number: '0660/123456' })
  await desk.act(setPrimaryPhone, gus, { id: ben, phone: second })
  expect(await desk.ask(readPerson, gus, { id: ben })).toMatchObject({
    phones: [
      { id: second, isPrimary: true },
      { id: first, label: 'Office', isPrimary: false },
    ],
  })
  await desk.act(removePhone, gus, { id: ben, phone: second })
  expect(await desk.ask(readPerson, gus, { id: ben })).toMatchObject({ phones: [{ id: first, isPrimary: true }] })
  const told = await eventsAbout(product.app.db, 'person', ben)
  expect(told.slice(-4)).toEqual([
    'person.phone-added',
    'person.phone-added',
    'person.primary-phone-set',
    'person.phone-removed',
  ])
})
