import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testApp, type TestApp } from '../../../../test/app.ts'
import { type Office, office } from '../../../../test/office.ts'
import { readPersonForPortal } from '../for-portal/read.ts'
import { listPeople } from '../list.ts'
import { readPerson } from '../read.ts'
import { birthday, day } from './day.ts'
import { editPersonal } from './edit.ts'
import { readPersonal } from './read.ts'
import { setContract } from './set-contract.ts'

let product: TestApp
let desk: Office
beforeAll(async () => {
  product = await testApp()
  desk = await office(product.app)
})
afterAll(() => product.drop())

const idOf = (name: string) => desk.people[name] ?? 0
const secrets = {
  birthday: '1990-02-28',
  spouse: 'Secret Spouse',
  family: 'Secret Family',
  hobbies: 'Secret Hobby',
  emergencyContact: 'Secret Contact',
  remarks: 'Secret Remark',
}
const terms = { kind: 'fixed-term', beginsOn: '2024-01-01', endsOn: '2027-12-31', notes: 'Secret Terms' }

test('HM-15: personal details are read by the person and by whoever has the right apart, and by nobody else', async () => {
  const id = idOf('Ben')
  await desk.act(editPersonal, await desk.me('Ben', 'Acme'), { id, ...secrets })
  for (const asker of [await desk.me('Ben', 'Acme'), await desk.me('Ada'), await desk.me('Olivia')])
    expect(await desk.ask(readPersonal, asker, { id })).toMatchObject({ personal: { ...secrets, revision: 1 } })
  for (const asker of [await desk.me('Gus'), await desk.me('Mia', 'Acme')])
    await expect(desk.ask(readPersonal, asker, { id })).rejects.toMatchObject({ kind: 'forbidden' })
  for (const asker of [await desk.me('Max', 'Globex'), await desk.me('Avi', 'Acme'), await desk.me('Nia')])
    await expect(desk.ask(readPersonal, asker, { id })).rejects.toMatchObject({ kind: 'not-found' })
})

test('HM-15 HM-16: no list, search, page or audit trail tells what is personal', async () => {
  const [id, ada] = [idOf('Ben'), await desk.me('Ada')]
  await desk.act(setContract, ada, { id, ...terms })
  const told = [
    await desk.ask(readPerson, ada, { id }),
    await desk.ask(readPersonForPortal, await desk.me('Mia', 'Acme'), { id }),
    await desk.ask(listPeople, ada, {}),
    await desk.ask(listPeople, ada, { q: 'Secret Spouse' }),
    await product.app.db.selectFrom('events').selectAll().where('subject_id', '=', id).execute(),
  ]
  expect(JSON.stringify(told)).not.toMatch(/Secret|1990-02-28|2027-12-31/)
  expect(await desk.ask(listPeople, ada, { q: 'Secret Hobby' })).toMatchObject({ items: [] })
  const last = await product.app.db.selectFrom('events').selectAll().orderBy('id', 'desc').executeTakeFirstOrThrow()
  expect(last).toMatchObject({
    name: 'person.contract-set',
    detail: { fields: ['kind', 'beginsOn', 'endsOn', 'notes'] },
  })
})

test('HM-15 K10: personal details are changed with both rights and only of whom one outranks; what is left out stays', async () => {
  await desk.act(editPersonal, await desk.me('Ada'), { id: idOf('Ben'), hobbies: '', revision: 1 })
  expect(await desk.ask(readPersonal, await desk.me('Ada'), { id: idOf('Ben') })).toMatchObject({
    personal: { ...secrets, hobbies: null, revision: 2 },
  })
  await expect(
    desk.act(editPersonal, await desk.me('Ben', 'Acme'), { id: idOf('Ben'), hobbies: 'Late', revision: 1 }),
  ).rejects.toMatchObject({ code: 'people.stale-personal' })
  await expect(desk.act(editPersonal, await desk.me('Gus'), { id: idOf('Ben'), hobbies: 'x' })).rejects.toMatchObject({
    kind: 'forbidden',
  })
  await expect(desk.act(editPersonal, await desk.me('Ada'), { id: idOf('Abel'), hobbies: 'x' })).rejects.toMatchObject({
    kind: 'forbidden',
  })
  await desk.act(editPersonal, await desk.me('Ada'), { id: idOf('Ada'), hobbies: 'My own' })
})

test('HM-16: a contract is read by its person and written by others', async () => {
  const [id, ada] = [idOf('Gia'), await desk.me('Ada')]
  await desk.act(setContract, ada, { id, ...terms, revision: 0 })
  const gia = await desk.me('Gia')
  expect(await desk.ask(readPersonal, gia, { id })).toMatchObject({ contract: { ...terms, revision: 1 } })
  await expect(desk.act(setContract, gia, { id, ...terms })).rejects.toMatchObject({ kind: 'forbidden' })
  await expect(desk.act(setContract, ada, { id, ...terms, revision: 0 })).rejects.toMatchObject({
    code: 'people.stale-contract',
  })
  await expect(desk.act(setContract, ada, { id, ...terms, endsOn: '2023-12-31' })).rejects.toMatchObject({
    detail: { fields: { endsOn: expect.any(String) } },
  })
  await desk.act(setContract, ada, { id, kind: null, beginsOn: '', endsOn: null, notes: '' })
  expect(await desk.ask(readPersonal, ada, { id })).toMatchObject({
    contract: { kind: null, beginsOn: null, endsOn: null, notes: '' },
  })
})

test('HM-15: a birthday is a day that exists, with its year or without', () => {
  for (const good of ['1990-02-28', '2000-02-29', '--02-29', '--12-31', '0099-01-01', '', null])
    expect(birthday.safeParse(good).success, String(good)).toBe(true)
  for (const bad of ['1990-02-30', '1900-02-29', '--02-30', '--00-10', '-02-28', '28.2.1990', '0000-01-01', '1990-2-8'])
    expect(birthday.safeParse(bad).success, bad).toBe(false)
})

test('a day is taken exactly when the calendar has it', () => {
  const number = (most: number) => fc.integer({ min: 0, max: most })
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9999 }), number(13), number(32), (year, month, date) => {
      const text = [String(year).padStart(4, '0'), ...[month, date].map((part) => String(part).padStart(2, '0'))].join(
        '-',
      )
      const at = new Date(Date.UTC(2000, month - 1, date))
      at.setUTCFullYear(year, month - 1, date)
      const exists = month > 0 && date > 0 && at.getUTCMonth() === month - 1 && at.getUTCDate() === date
      expect(day.safeParse(text).success).toBe(exists)
    }),
    { seed: 15 },
  )
})
