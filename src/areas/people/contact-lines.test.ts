import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { testApp, type TestApp } from '../../../test/app.ts'
import { type Office, office } from '../../../test/office.ts'
import { emailShape, phoneShape } from './contact-details.ts'
import { addEmail } from './emails/add.ts'
import { editEmail } from './emails/edit.ts'
import { addPhone } from './phones/add.ts'
import { editPhone } from './phones/edit.ts'
import { readPerson } from './read.ts'

let product: TestApp
let desk: Office
beforeAll(async () => {
  product = await testApp()
  desk = await office(product.app)
})
afterAll(() => product.drop())

const shown = z.object({ emails: z.array(emailShape), phones: z.array(phoneShape) })
const contactOf = async (id: number) => shown.parse(await desk.ask(readPerson, await desk.me('Gus'), { id }))
const firstEmail = async (id: number) => (await contactOf(id)).emails[0]?.id ?? 0

test('HM-14: phones and addresses are corrected and labelled where they stand', async () => {
  const gus = await desk.me('Gus')
  const id = desk.people['Avi'] ?? 0
  const phone = await desk.make(addPhone, gus, { id, number: '+43 1 111' })
  await desk.act(editPhone, gus, { id, phone, number: '+43 1 222', label: 'Mobile' })
  await desk.act(editPhone, gus, { id, phone, label: 'Reception' })
  const email = await firstEmail(id)
  await desk.act(editEmail, gus, { id, email, address: 'avi@Acme.EXAMPLE', label: 'Office' })
  expect(await contactOf(id)).toMatchObject({
    phones: [{ id: phone, number: '+43 1 222', label: 'Reception', isPrimary: true }],
    emails: [{ id: email, address: 'avi@acme.example', label: 'Office', isPrimary: true, isProven: true }],
  })
  await expect(desk.act(editPhone, gus, { id, phone, number: 'call me' })).rejects.toMatchObject({ kind: 'invalid' })
  for (const wrong of [999_999, await firstEmail(desk.people['Max'] ?? 0)]) {
    await expect(desk.act(editEmail, gus, { id, email: wrong, label: 'x' })).rejects.toMatchObject({
      kind: 'not-found',
    })
    await expect(desk.act(editPhone, gus, { id, phone: wrong + 999, label: 'x' })).rejects.toMatchObject({
      kind: 'not-found',
    })
  }
})

test('AT-34 K14: an address that one corrects oneself has to be proven again, and mail goes to a proven one meanwhile', async () => {
  const id = desk.people['Ben'] ?? 0
  const me = await desk.me('Ben', 'Acme')
  const email = await firstEmail(id)
  const second = await desk.make(addEmail, await desk.me('Gus'), { id, address: 'ben@acme.example' })
  await desk.act(editEmail, me, { id, email, address: 'benjamin@private.example' })
  expect((await contactOf(id)).emails).toMatchObject([
    { id: second, isPrimary: true, isProven: true },
    { id: email, address: 'benjamin@private.example', isPrimary: false, isProven: false },
  ])
  await expect(desk.act(editEmail, me, { id, email, address: 'BEN@acme.example' })).rejects.toMatchObject({
    detail: { fields: { address: 'This person has this address already.' } },
  })
})

test('a letter case or a label alone leaves an address proven', async () => {
  const id = desk.people['Una'] ?? 0
  const email = await firstEmail(id)
  await desk.act(editEmail, await desk.me('Gus'), { id, email, address: 'UNA@people.example', label: 'Shift' })
  expect((await contactOf(id)).emails).toMatchObject([
    { address: 'UNA@people.example', isProven: true, label: 'Shift' },
  ])
})

test('K14: an edit cannot take the address with which someone else signs in, nor the last one of an account', async () => {
  const [lea, mel] = [desk.people['Lea'] ?? 0, desk.people['Mel'] ?? 0]
  for (const person of [lea, mel])
    await product.app.db.insertInto('logins').values({ person_id: person, created_at: product.clock() }).execute()
  const email = await firstEmail(lea)
  await expect(
    desk.act(editEmail, await desk.me('Gus'), { id: lea, email, address: 'MEL@people.example' }),
  ).rejects.toMatchObject({ code: 'people.address-taken' })
  await expect(
    desk.act(editEmail, await desk.me('Lea', 'Labs'), { id: lea, email, address: 'lea@private.example' }),
  ).rejects.toMatchObject({ code: 'people.last-address' })
  expect((await contactOf(lea)).emails).toMatchObject([{ address: 'lea@people.example', isProven: true }])
})
