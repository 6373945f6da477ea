import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { testApp, type TestApp } from '../../../../test/app.ts'
import { eventsAbout, type Office, office } from '../../../../test/office.ts'
import { readPersonForPortal } from '../for-portal/read.ts'
import { readPerson } from '../read.ts'
import { addWebsite } from '../websites/add.ts'
import { editWebsite } from '../websites/edit.ts'
import { removeWebsite } from '../websites/remove.ts'
import { addAddress } from './add.ts'
import { editAddress } from './edit.ts'
import { postalShape } from './postal-address.ts'
import { removeAddress } from './remove.ts'
import { setPrimaryAddress } from './set-primary.ts'

let product: TestApp
let desk: Office
beforeAll(async () => {
  product = await testApp()
  desk = await office(product.app)
})
afterAll(() => product.drop())

const shown = z.object({ addresses: z.array(postalShape), websites: z.array(z.object({ url: z.string() })) })
const recordOf = async (id: number) => shown.parse(await desk.ask(readPerson, await desk.me('Gus'), { id }))

test('HM-14: a person has several postal addresses, one of them first; the next one follows when it goes', async () => {
  const gus = await desk.me('Gus')
  const id = desk.people['Avi'] ?? 0
  const work = await desk.make(addAddress, gus, {
    id,
    lines: 'Ring 1\r\nTop 4',
    postcode: '1010',
    city: 'Vienna',
    country: 'AT',
  })
  const home = await desk.make(addAddress, gus, { id, kind: 'home', label: 'Summer', city: 'Graz' })
  expect((await recordOf(id)).addresses).toEqual([
    {
      id: work,
      kind: 'work',
      label: null,
      lines: 'Ring 1\nTop 4',
      postcode: '1010',
      city: 'Vienna',
      country: 'AT',
      isPrimary: true,
    },
    {
      id: home,
      kind: 'home',
      label: 'Summer',
      lines: '',
      postcode: null,
      city: 'Graz',
      country: null,
      isPrimary: false,
    },
  ])
  await desk.act(setPrimaryAddress, gus, { id, address: home })
  await desk.act(editAddress, gus, { id, address: home, lines: 'Am Hang 2', label: '' })
  expect((await recordOf(id)).addresses).toMatchObject([
    { id: home, lines: 'Am Hang 2', label: null, city: 'Graz', isPrimary: true },
    { id: work, isPrimary: false },
  ])
  await desk.act(removeAddress, gus, { id, address: home })
  expect((await recordOf(id)).addresses).toMatchObject([{ id: work, isPrimary: true }])
  expect((await eventsAbout(product.app.db, 'person', id)).slice(-5)).toEqual([
    'person.address-added',
    'person.address-added',
    'person.primary-address-set',
    'person.address-changed',
    'person.address-removed',
  ])
})

test('AT-34: everyone keeps their own addresses and web pages, and nobody those of others', async () => {
  const me = await desk.me('Ben', 'Acme')
  const id = desk.people['Ben'] ?? 0
  const address = await desk.make(addAddress, me, { id, kind: 'delivery', lines: 'Gate 3' })
  const website = await desk.make(addWebsite, me, { id, url: 'https://ben.example/über', label: 'Blog' })
  await desk.act(editWebsite, me, { id, website, label: 'Diary' })
  expect(await desk.ask(readPersonForPortal, me, { id })).toMatchObject({
    addresses: [{ id: address, lines: 'Gate 3' }],
    websites: [{ url: 'https://ben.example/über', label: 'Diary' }],
  })
  for (const other of [desk.people['Max'] ?? 0, 999_999]) {
    await expect(desk.act(addAddress, me, { id: other, lines: 'x' })).rejects.toMatchObject({ kind: 'not-found' })
    await expect(desk.act(addWebsite, me, { id: other, url: 'https://x.example' })).rejects.toMatchObject({
      kind: 'not-found',
    })
  }
  const gus = await desk.me('Gus')
  const stranger = { id: desk.people['Avi'] ?? 0 }
  for (const wrong of [address, 999_999]) {
    await expect(desk.act(editAddress, gus, { ...stranger, address: wrong, city: 'X' })).rejects.toMatchObject({
      kind: 'not-found',
    })
    await expect(desk.act(removeAddress, gus, { ...stranger, address: wrong })).rejects.toMatchObject({
      kind: 'not-found',
    })
    await expect(desk.act(setPrimaryAddress, gus, { ...stranger, address: wrong })).rejects.toMatchObject({
      kind: 'not-found',
    })
    await expect(desk.act(removeWebsite, gus, { ...stranger, website: wrong })).rejects.toMatchObject({
      kind: 'not-found',
    })
  }
  await desk.act(removeWebsite, me, { id, website })
  expect((await recordOf(id)).websites).toEqual([])
})

test('HM-14: an address that is nowhere, and one of no country, are refused with a sentence', async () => {
  const gus = await desk.me('Gus')
  const id = desk.people['Mel'] ?? 0
  await expect(desk.act(addAddress, gus, { id, lines: '  ', country: 'AT' })).rejects.toMatchObject({
    detail: { fields: { lines: 'Write the street, or the city.' } },
  })
  for (const country of ['Austria', 'at', 'QX', 'A'])
    await expect(desk.act(addAddress, gus, { id, city: 'Wien', country })).rejects.toMatchObject({
      detail: { fields: { country: expect.any(String) } },
    })
  for (const url of ['ben.example', 'javascript:alert(1)', 'ftp://ben.example'])
    await expect(desk.act(addWebsite, gus, { id, url })).rejects.toMatchObject({ kind: 'invalid' })
})

test('HM-14: whatever script an address is written in, it is kept as it was', async () => {
  const gus = await desk.me('Gus')
  const id = desk.people['Una'] ?? 0
  const written = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
    .filter((text) => text.trim() !== '' && !/[\p{Cc}\u202A-\u202E\u2066-\u2069\u2028\u2029]|\p{Surrogate}/u.test(text))
  await fc.assert(
    fc.asyncProperty(written, written, async (lines, city) => {
      const address = await desk.make(addAddress, gus, { id, lines, city })
      const found = (await recordOf(id)).addresses.find((one) => one.id === address)
      expect(found).toMatchObject({ lines: lines.trim(), city: city.trim() })
      await desk.act(removeAddress, gus, { id, address })
    }),
    { seed: 14, numRuns: 40 },
  )
})
