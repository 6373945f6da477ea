import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { testApp, type TestApp } from '../../../test/app.ts'
import { asking, somebody } from '../../../test/people.ts'
import { ask } from '../../kernel/ask.ts'
import { listCaptured } from './list-captured.ts'
import { type OutgoingMail, posting, queueMail } from './message.ts'
import { readCaptured } from './read-captured.ts'
import { sendWaiting } from './send.ts'

let made: TestApp
beforeAll(async () => {
  made = await testApp()
})
afterAll(async () => made.drop())

/** An hour after the one before, so that no cap holds it up. */
async function capture(mail: OutgoingMail): Promise<number> {
  made.clock.forward(60 * 60 * 1000)
  const { app } = made
  const { id } = await app.db.transaction().execute((tx) => queueMail(posting(app, tx, app.clock()), mail))
  await sendWaiting(app)
  return id
}

const rowOf = (id: number) =>
  made.app.db.selectFrom('outbound_messages').selectAll().where('id', '=', id).executeTakeFirstOrThrow()

async function rawOf(id: number): Promise<string> {
  const found = await made.app.db
    .selectFrom('captured_messages')
    .select('raw')
    .where('outbound_id', '=', id)
    .executeTakeFirst()
  return found?.raw.toString('latin1') ?? ''
}

const plain: OutgoingMail = {
  to: { address: 'ana@acme.example', person: null },
  subject: 'Hello',
  html: '<p>x</p>',
  text: 'x',
  auto: true,
}

describe('nothing that anyone types reaches the header', () => {
  const nasty = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string().map((text) => `x\r\nBcc: thief@evil.example\r\n${text}`),
    fc.string().map((text) => `x\nTo: thief@evil.example, ${text}`),
    fc.string().map((text) => `"x" <thief@evil.example>, ${text}`),
  )

  test('whatever subject, names and headers are: one receiver, and no header of theirs', async () => {
    await fc.assert(
      fc.asyncProperty(nasty, nasty, nasty, async (subject, name, value) => {
        const clean = subject.replaceAll('\u0000', '')
        const from = { address: 'team@desk.example', name: name.replaceAll('\u0000', '') }
        const id = await capture({
          ...plain,
          subject: clean,
          from,
          headers: { 'X-Foyer-Note': value.replaceAll('\u0000', '') },
        })
        const head = (await rawOf(id)).split('\r\n\r\n')[0] ?? ''
        const names = head
          .split('\r\n')
          .filter((line) => !/^[ \t]/.test(line))
          .map((line) => line.split(':')[0])
        expect(new Set(names).size).toBe(names.length)
        expect(names).not.toContain('Bcc')
        expect(head).toMatch(/^To: ana@acme\.example$/m)
      }),
      { numRuns: 40 },
    )
  })

  test.each([
    '',
    'nobody',
    'a@b@acme.example',
    'a@acme.example, thief@evil.example',
    'a@acme.example\r\nBcc: t@evil.example',
    '"a b"@acme.example',
    'a@acme.example>',
    ' a@acme.example',
    '@acme.example',
    'ümlaut@acme.example',
    'a@-acme.example',
  ])('an address that is not exactly one mailbox gets no mail: %j', async (address) => {
    const id = await capture({ ...plain, to: { address, person: null }, about: { kind: 'ticket', id: 7 } })
    expect(await rowOf(id)).toMatchObject({ state: 'failed' })
    expect(await rawOf(id)).toBe('')
  })

  test.each(['Bcc', 'To', 'Content-Type', 'Return-Path', 'X Y', 'X-Y:', ''])(
    'the header %j cannot be set',
    async (name) => {
      await expect(capture({ ...plain, headers: { [name]: 'x' } })).rejects.toMatchObject({ kind: 'invalid' })
    },
  )

  test('a domain in other letters is mailed in its one ASCII form', async () => {
    const id = await capture({ ...plain, to: { address: 'a@BÜCHER.example', person: null } })
    expect(await rowOf(id)).toMatchObject({ to_address: 'a@xn--bcher-kva.example', state: 'captured' })
  })
})

describe('captured mail', () => {
  const page = z.object({ items: z.array(z.object({ id: z.number(), to: z.string() })) })

  test('is read by whoever manages mail, a sign-in link only by its receiver and Owners', async () => {
    const { app } = made
    const people = {
      owner: await somebody(app, { name: 'Olga Owner', address: 'olga@desk.example', role: 'owner' }),
      admin: await somebody(app, { name: 'Adam Admin', address: 'adam@desk.example', role: 'admin' }),
      agent: await somebody(app, { name: 'Agnes Agent', address: 'agnes@desk.example', role: 'agent' }),
      customer: await somebody(app, { name: 'Carl Customer', address: 'carl@acme.example', role: 'customer' }),
    }
    const secret = { ...plain, secret: true } as const
    await capture({ ...plain, to: { address: 'news@x.example', person: people.owner } })
    await capture({ ...secret, to: { address: 'owners-link@x.example', person: people.owner } })
    await capture({ ...secret, to: { address: 'admins-link@x.example', person: people.admin } })
    const seenBy = async (person: number) =>
      page
        .parse(await ask(app, listCaptured, await asking(app, person), { limit: 200 }))
        .items.map((one) => one.to)
        .filter((to) => to.endsWith('@x.example'))
    expect(await seenBy(people.owner)).toEqual(['admins-link@x.example', 'owners-link@x.example', 'news@x.example'])
    expect(await seenBy(people.admin)).toEqual(['admins-link@x.example', 'news@x.example'])
    expect(await seenBy(people.agent)).toEqual([])
    expect(await seenBy(people.customer)).toEqual([])
    const owners = await app.db
      .selectFrom('captured_messages')
      .select('id')
      .where('to_address', '=', 'owners-link@x.example')
      .executeTakeFirstOrThrow()
    await expect(ask(app, readCaptured, await asking(app, people.admin), { id: owners.id })).rejects.toMatchObject({
      kind: 'not-found',
    })
    expect(await ask(app, readCaptured, await asking(app, people.owner), { id: owners.id })).toMatchObject({
      text: 'x',
      source: expect.stringContaining('To: owners-link@x.example'),
    })
  })

  test('a mail with a link keeps none of its text once it has left', async () => {
    const id = await capture({ ...plain, secret: true })
    expect(await rowOf(id)).toMatchObject({ state: 'captured', html: '', text: '' })
  })
})
