import { Readable } from 'node:stream'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { testApp, type TestApp } from '../../../../test/app.ts'
import { leftovers } from '../../../../test/leftovers.ts'
import { type Office, office } from '../../../../test/office.ts'
import { listEvents } from '../../workspace/list-events.ts'
import { drain } from '../../../kernel/outbox.ts'
import { perform } from '../../../kernel/perform.ts'
import { writeSetting } from '../../../kernel/settings.ts'
import { upload } from '../../files/upload.ts'
import { decide } from '../../mail/decide.ts'
import { receive } from '../../mail/receive.ts'
import { mergePeople } from '../../merging/records/merge.ts'
import { annotatePerson } from '../../people/annotate.ts'
import { createPerson } from '../../people/create.ts'
import { reactivatePerson } from '../../people/deactivate.ts'
import { editPerson } from '../../people/edit.ts'
import { editPersonal } from '../../people/personal/edit.ts'
import { readPerson } from '../../people/read.ts'
import { openLogin } from '../../sessions/logins/open-login.ts'
import { sendLink } from '../../sessions/links/send-link.ts'
import { note } from '../../tickets/note.ts'
import { ask, openForCustomer } from '../../tickets/open.ts'
import { readTicket } from '../../tickets/read.ts'
import { reply } from '../../tickets/reply.ts'
import { listTickets } from '../../tickets/list.ts'
import { askForCopy } from '../copy/ask-for-copy.ts'
import { placeHold } from '../hold/place-hold.ts'
import { liftHold } from '../hold/lift-hold.ts'
import { graceDays } from '../settings.ts'
import { askForErasure } from './ask-for-erasure.ts'
import { erase } from './erase.ts'
import { readErasure } from './list-erasures.ts'
import { readErasurePlan } from './read-erasure-plan.ts'
import { takeBackErasure } from './take-back-erasure.ts'

let product: TestApp
let desk: Office
beforeAll(async () => {
  product = await testApp()
  desk = await office(product.app)
})
afterAll(() => product.drop())

const work = async () => {
  for (const area of product.app.areas) for (const sweep of area.sweeps ?? []) while (await sweep.run(product.app));
  await drain(product.app, product.pool)
}

/** What tells who she is; none of it may be found afterwards. */
const told = {
  name: 'Zelda Vandermolen',
  former: 'Zelda Kesselring',
  twin: 'Zelda Wagenknecht',
  address: 'zelda.vandermolen@acme.example',
  private: 'zv1977@private.example',
  twinAddress: 'wagenknecht@elsewhere.example',
  phone: '+43 660 7654321',
  code: 'ZVM-77',
  secret: 'peculiarly allergic to bees',
  spouse: 'Waldemar Kesselring',
}
const words = [
  'vandermolen',
  'zelda',
  'kesselring',
  'wagenknecht',
  'zv1977',
  '7654321',
  'zvm-77',
  'peculiarly',
  'waldemar',
]

const mail = (from: string, more: string, text: string) =>
  Buffer.from(
    `From: ${from}\r\nTo: desk@desk.example\r\n${more}Message-ID: <${Math.abs(text.length * 7919)}@client.example>\r\n` +
      `Date: Sun, 22 Nov 2026 09:00:00 +0000\r\n\r\n${text}\r\n`,
  )
const arrive = async (raw: Buffer) => decide(product.app, await receive(product.app, { raw, door: 'command' }))

const uploadAs = async (who: Parameters<Office['me']>[0], name: string, text: string) =>
  z
    .object({ id: z.number() })
    .parse(
      (
        await perform(
          product.app,
          upload,
          await desk.me(who),
          { name, type: 'text/plain' },
          { content: Readable.from([text]) },
        )
      ).answer,
    ).id

/** Plants her everywhere that operations can put her, and another of her colleagues beside her. */
async function plant(): Promise<{ zelda: number; own: number; other: number }> {
  const ada = await desk.me('Ada')
  const zelda = await desk.make(createPerson, ada, {
    name: told.former,
    emails: [told.address],
    phones: [told.phone],
    code: told.code,
    title: `Assistant ${told.secret}`,
    company: desk.companies.Acme,
  })
  await desk.act(editPerson, ada, { id: zelda, name: told.name })
  await desk.act(annotatePerson, ada, {
    id: zelda,
    notes: `She is ${told.secret}.`,
    alert: `${told.name}: ${told.secret}`,
  })
  await desk.act(editPersonal, ada, { id: zelda, spouse: told.spouse, remarks: told.secret })
  const twin = await desk.make(createPerson, ada, { name: told.twin, emails: [told.twinAddress], company: null })
  await desk.act(mergePeople, ada, { id: zelda, other: twin })
  await desk.act(openLogin, ada, { id: zelda })
  await sendLink.run(product.app, { address: told.address, purpose: 'magic' })
  await work()
  const first = await arrive(
    mail(
      `"${told.name}" <${told.address}>`,
      'Subject: =?utf-8?Q?Printer_of_Zelda_Vandermolen?=\r\n',
      `It burns.\r\n\r\nRegards\r\n${told.name}\r\n${told.phone}`,
    ),
  )
  const own = first.ticket ?? 0
  await desk.act(reply, ada, { id: own, html: `<p>Dear Ms Vandermolen, dear Zelda, we call ${told.phone}.</p>` })
  const file = await uploadAs('Ada', 'zelda-vandermolen.txt', `Printer of ${told.name}, ${told.address}`)
  await desk.act(note, ada, { id: own, html: `<p>Zelda is ${told.name}, see file</p>`, files: [file] })
  const other = await desk.make(ask, await desk.me('Ben'), {
    subject: `As ${told.name} told me`,
    html: `<p>Ask <a href="mailto:${told.address}">${told.name}</a> or 00436607654321. My name is Ben.</p>`,
    files: [await uploadAs('Ben', 'report.txt', 'nothing about anybody')],
  })
  await arrive(
    mail(
      'Ben <ben@people.example>',
      `Cc: ${told.name} <${told.address}>\r\nSubject: Cc\r\n`,
      `Zelda Vandermolen said so.`,
    ),
  )
  await desk.act(annotatePerson, ada, { id: desk.people['Ben'], notes: `Sits beside ${told.name}. Likes bees.` })
  await perform(
    product.app,
    openForCustomer,
    ada,
    { subject: 'By phone', html: `<p>${told.code}</p>`, requester: zelda },
    { key: told.code },
  )
  await desk.act(askForCopy, ada, { id: zelda })
  await work()
  return { zelda, own, other }
}

test('GT-6 GT-7: whatever was planted, after erasure none of it is found in any table or file', async () => {
  const { zelda, own, other } = await plant()
  expect((await leftovers(product.app, words)).length).toBeGreaterThan(40)
  const ada = await desk.me('Ada')
  const plan = z
    .object({ lines: z.array(z.object({ table: z.string(), deed: z.string(), count: z.number() })) })
    .parse(await desk.ask(readErasurePlan, ada, { id: zelda }))
  expect(plan.lines).toContainEqual({ table: 'person_emails', deed: 'removed', count: 2 })
  expect(plan.lines).toContainEqual({ table: 'memberships', deed: 'blanked', count: 1 })
  expect(plan.lines).toContainEqual({ table: 'tickets', deed: 'kept', count: 2 })
  await desk.act(annotatePerson, ada, { id: zelda, alert: null })
  const { erasure } = z
    .object({ erasure: z.number() })
    .parse(await desk.act(askForErasure, ada, { id: zelda, code: told.code.toLowerCase() }))
  await work()
  expect(await leftovers(product.app, words)).toEqual([])

  // Records stay, with a blank in her place, and what others wrote about other things
  expect(await desk.ask(readPerson, ada, { id: zelda })).toMatchObject({
    name: '—',
    code: `—${zelda}`,
    emails: [],
    notes: '',
  })
  expect(await desk.ask(readTicket, ada, { id: own })).toMatchObject({ requester: { id: zelda, name: '—' } })
  const text = JSON.stringify(await desk.ask(readTicket, ada, { id: other }))
  expect(text).toContain('As — told me')
  expect(text).toContain('My name is Ben.')
  const notes = z.object({ notes: z.string() }).parse(await desk.ask(readPerson, ada, { id: desk.people['Ben'] })).notes
  expect(notes).toBe('Sits beside —. Likes bees.')
  expect(await desk.ask(listTickets, ada, { q: 'burns' })).toMatchObject({ items: [{ id: own }] })
  expect(await desk.ask(listTickets, ada, { q: 'vandermolen' })).toMatchObject({ items: [] })

  // The certificate counts what was done and tells nobody who it was
  const certificate = z
    .object({ state: z.string(), counts: z.record(z.string(), z.record(z.string(), z.number())), endedAt: z.string() })
    .parse(await desk.ask(readErasure, ada, { id: erasure }))
  expect(certificate.state).toBe('done')
  expect(certificate.counts['person_emails']).toMatchObject({ removed: 2 })
  expect(certificate.counts['inbound_messages']).toMatchObject({ files: 2 })
  expect(certificate.counts['files']).toMatchObject({ files: 1 })
  const seen = z
    .object({ items: z.array(z.object({ name: z.string() })) })
    .parse(await desk.ask(listEvents, ada, { kind: 'person', subject: zelda }))
  expect(seen.items[0]?.name).toBe('person.erased')
})

const make = async (name: string) =>
  desk.make(createPerson, await desk.me('Ada'), {
    name,
    emails: [`${name.replace(' ', '.')}@erase.example`],
    company: null,
  })
const codeOf = async (id: number) =>
  (await product.app.db.selectFrom('people').select('code').where('id', '=', id).executeTakeFirstOrThrow()).code

test('K13: the code must be typed, is free afterwards, and an erased person does not come back', async () => {
  const ada = await desk.me('Ada')
  const id = await make('Yolanda Quist')
  const code = await codeOf(id)
  await expect(desk.act(askForErasure, ada, { id, code: 'other' })).rejects.toMatchObject({ kind: 'invalid' })
  await desk.act(askForErasure, ada, { id, code })
  await expect(desk.act(askForErasure, ada, { id, code })).rejects.toMatchObject({ code: 'leaving.erasing' })
  await expect(desk.act(reactivatePerson, ada, { id })).rejects.toMatchObject({ code: 'people.erased' })
  await work()
  await expect(desk.act(reactivatePerson, ada, { id })).rejects.toMatchObject({ code: 'people.erased' })
  await expect(desk.act(takeBackErasure, ada, { id })).rejects.toMatchObject({ code: 'leaving.begun' })
  expect(await codeOf(await desk.make(createPerson, ada, { name: 'Somebody Else', code }))).toBe(code)
})

test('K13: within the days of grace everything can be taken back, and the person comes back as they were', async () => {
  const ada = await desk.me('Ada')
  const id = await make('Xenia Grace')
  await writeSetting(product.app.db, graceDays, 3, null, product.clock())
  await desk.act(askForErasure, ada, { id, code: await codeOf(id) })
  await work()
  expect(await desk.ask(readPerson, ada, { id })).toMatchObject({
    name: 'Xenia Grace',
    deactivatedAt: expect.any(String),
  })
  await desk.act(takeBackErasure, ada, { id })
  expect(await desk.ask(readPerson, ada, { id })).toMatchObject({ name: 'Xenia Grace', deactivatedAt: null })
  await desk.act(askForErasure, ada, { id, code: await codeOf(id) })
  product.clock.forward(3 * 24 * 60 * 60 * 1000)
  const waiting = await product.app.db.selectFrom('erasures').select('id').where('state', '=', 'waiting').execute()
  for (const one of waiting) await erase.run(product.app, { erasure: one.id })
  expect(await desk.ask(readPerson, ada, { id })).toMatchObject({ name: '—' })
  await writeSetting(product.app.db, graceDays, 0, null, product.clock())
})

test('a legal hold keeps everything, until it is lifted', async () => {
  const ada = await desk.me('Ada')
  const id = await make('Wanda Held')
  await desk.act(placeHold, ada, { id, reason: 'Lawsuit 12' })
  await expect(desk.act(placeHold, ada, { id, reason: 'Again' })).rejects.toMatchObject({ kind: 'invalid' })
  await expect(desk.act(askForErasure, ada, { id, code: await codeOf(id) })).rejects.toMatchObject({
    code: 'leaving.on-hold',
  })
  await desk.act(liftHold, ada, { id })
  await desk.act(askForErasure, ada, { id, code: await codeOf(id) })
  await work()
  expect(await desk.ask(readPerson, ada, { id })).toMatchObject({ name: '—' })
})

test('HR-8 K9: agents erase nobody, nobody erases their own rank or themselves, nor the last Owner', async () => {
  const erasing = async (who: Parameters<Office['me']>[0], whom: Parameters<Office['me']>[0]) =>
    desk.act(askForErasure, await desk.me(who), { id: desk.people[whom], code: await codeOf(desk.people[whom] ?? 0) })
  await expect(erasing('Gus', 'Ben')).rejects.toMatchObject({ kind: 'forbidden' })
  await expect(erasing('Ada', 'Abel')).rejects.toMatchObject({ kind: 'forbidden' })
  await expect(erasing('Olivia', 'Olivia')).rejects.toMatchObject({ kind: 'forbidden' })
  await expect(erasing('Mia', 'Ben')).rejects.toMatchObject({ kind: 'forbidden' })
  await erasing('Olivia', 'Oscar')
  await work()
  expect((await desk.me('Olivia')).hat).toBe('staff')
})

test('a name that two people share goes only from the records of the one who is erased', async () => {
  const ada = await desk.me('Ada')
  const [one, two] = [await make('Kim Park'), await make('Kim Park')]
  const opened = (requester: number) =>
    desk.make(openForCustomer, ada, { subject: 'Chair for Kim Park', html: '<p>Kim Park wants a chair</p>', requester })
  const [hers, theirs] = [await opened(one), await opened(two)]
  await desk.act(askForErasure, ada, { id: one, code: await codeOf(one) })
  await work()
  expect(await desk.ask(readTicket, ada, { id: hers })).toMatchObject({ subject: 'Chair for —' })
  expect(await desk.ask(readTicket, ada, { id: theirs })).toMatchObject({
    subject: 'Chair for Kim Park',
    requester: { name: 'Kim Park' },
  })
})
