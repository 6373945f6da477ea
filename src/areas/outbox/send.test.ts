import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testApp, type TestApp } from '../../../test/app.ts'
import { type MailServer, startMailServer } from '../../../test/mail-server.ts'
import type { App } from '../../kernel/app.ts'
import { writeSetting } from '../../kernel/settings.ts'
import { hourlyCap } from './cap.ts'
import { type OutgoingMail, posting, queueMail } from './message.ts'
import { sendWaiting } from './send.ts'

const MINUTE = 60_000
const subject = { kind: 'ticket', id: 12 }

let made: TestApp
let server: MailServer
let app: App
beforeAll(async () => {
  made = await testApp()
  server = await startMailServer()
  app = { ...made.app, place: { ...made.app.place, smtpUrl: server.url } }
})
afterAll(async () => {
  await server.stop()
  await made.drop()
})

const mailTo = (address: string, more: Partial<OutgoingMail> = {}): OutgoingMail => ({
  to: { address, person: null },
  subject: 'Your printer',
  html: '<p>It burns.</p>',
  text: 'It burns.',
  about: subject,
  auto: true,
  ...more,
})

const queue = (mail: OutgoingMail) =>
  app.db.transaction().execute((tx) => queueMail(posting(app, tx, app.clock()), mail))
const rowOf = (id: number) =>
  app.db.selectFrom('outbound_messages').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
const takenBy = (address: string) => server.taken.filter((one) => one.to.includes(address))
describe('a mail server', () => {
  test('takes one mail for one mailbox, which says of itself that a machine wrote it', async () => {
    const { id, messageId } = await queue(
      mailTo('ana@acme.example', {
        headers: { 'X-Foyer-Ticket': '12' },
        inReplyTo: '<q@acme.example>',
        references: ['<q@acme.example>'],
      }),
    )
    await sendWaiting(app)
    expect(await rowOf(id)).toMatchObject({ state: 'sent', attempts: 1 })
    const [mail, ...more] = takenBy('ana@acme.example')
    expect(more).toEqual([])
    expect(mail).toMatchObject({ from: 'desk@desk.example', to: ['ana@acme.example'] })
    for (const line of [
      'From: Foyer <desk@desk.example>',
      'To: ana@acme.example',
      `Message-ID: ${messageId}`,
      'In-Reply-To: <q@acme.example>',
      'Auto-Submitted: auto-generated',
      'X-Foyer-Ticket: 12',
    ])
      expect(mail?.raw.split('\r\n')).toContain(line)
  })

  test('carries attachments from the file store', async () => {
    const { key } = await app.store.put(Buffer.from('hello'), { max: 100 })
    await queue(mailTo('files@acme.example', { attachments: [{ filename: 'a.txt', type: 'text/plain', path: key }] }))
    await sendWaiting(app)
    expect(takenBy('files@acme.example')[0]?.raw).toContain(Buffer.from('hello').toString('base64'))
  })

  test('gets the others although one has lost its attachment, which is tried again', async () => {
    const lost = await queue(
      mailTo('lost@acme.example', { attachments: [{ filename: 'a.txt', type: 'text/plain', path: 'f'.repeat(32) }] }),
    )
    const fine = await queue(mailTo('fine@acme.example'))
    await sendWaiting(app)
    expect(await rowOf(lost.id)).toMatchObject({ state: 'waiting', error: expect.stringContaining('file') })
    expect(await rowOf(fine.id)).toMatchObject({ state: 'sent' })
    await app.db.deleteFrom('outbound_messages').where('id', '=', lost.id).execute()
  })

  test('that says "later" is asked again, later each time, with the same Message-ID', async () => {
    const { id, messageId } = await queue(mailTo('busy@acme.example'))
    server.answers.push('451 4.2.0 try later', '451 4.2.0 try later')
    await sendWaiting(app)
    expect(await rowOf(id)).toMatchObject({
      state: 'waiting',
      attempts: 1,
      next_at: new Date(app.clock().getTime() + MINUTE),
    })
    await sendWaiting(app)
    expect(await rowOf(id)).toMatchObject({ attempts: 1 })
    made.clock.forward(MINUTE)
    await sendWaiting(app)
    expect(await rowOf(id)).toMatchObject({ attempts: 2, next_at: new Date(app.clock().getTime() + 5 * MINUTE) })
    made.clock.forward(5 * MINUTE)
    await sendWaiting(app)
    expect(await rowOf(id)).toMatchObject({ state: 'sent', error: null })
    expect(takenBy('busy@acme.example').map((one) => one.raw.includes(messageId))).toEqual([true])
  })

  test('that is away is asked again, and after the last try the mail has failed', async () => {
    const away = { ...app, place: { ...app.place, smtpUrl: 'smtp://127.0.0.1:1' } }
    const { id } = await queue(mailTo('away@acme.example'))
    for (let tries = 0; tries < 11; tries++) {
      await sendWaiting(away)
      made.clock.forward(16 * 60 * MINUTE)
    }
    expect(await rowOf(id)).toMatchObject({ state: 'failed', attempts: 11 })
  })

  test('that knows no such mailbox ends it: an event on the record, and nothing more to that address', async () => {
    server.answers.push('550 5.1.1 no such user')
    const first = await queue(mailTo('gone@acme.example'))
    await sendWaiting(app)
    expect(await rowOf(first.id)).toMatchObject({ state: 'failed' })
    const events = await app.db
      .selectFrom('events')
      .select(['name', 'subject_kind', 'subject_id', 'detail'])
      .where('name', '=', 'mail.failed')
      .execute()
    expect(events).toContainEqual(
      expect.objectContaining({
        subject_kind: 'ticket',
        subject_id: 12,
        detail: expect.objectContaining({ address: 'gone@acme.example' }),
      }),
    )
    const second = await queue(mailTo('Gone@ACME.example'))
    await sendWaiting(app)
    expect(await rowOf(second.id)).toMatchObject({ state: 'suppressed' })
  })

  test('that refuses this one mail ends only this one', async () => {
    server.answers.push('554 5.7.1 looks like spam')
    const first = await queue(mailTo('strict@acme.example'))
    await sendWaiting(app)
    expect(await rowOf(first.id)).toMatchObject({ state: 'failed' })
    const second = await queue(mailTo('strict@acme.example'))
    await sendWaiting(app)
    expect(await rowOf(second.id)).toMatchObject({ state: 'sent' })
  })
})

describe('whatever happens to the process', () => {
  test('a mail is queued with the change and rolled back with it', async () => {
    const before = await app.db.selectFrom('outbound_messages').select('id').execute()
    await expect(
      app.db.transaction().execute(async (tx) => {
        await queueMail(posting(app, tx, app.clock()), mailTo('never@acme.example'))
        throw new Error('the change failed')
      }),
    ).rejects.toThrow('the change failed')
    expect(await app.db.selectFrom('outbound_messages').select('id').execute()).toEqual(before)
    const { id } = await queue(mailTo('kept@acme.example'))
    expect(await rowOf(id)).toMatchObject({ state: 'waiting' })
  })

  test('dying after sending sends the same Message-ID again, dying before loses nothing', async () => {
    const { id, messageId } = await queue(mailTo('twice@acme.example'))
    await sendWaiting(app)
    await app.db
      .updateTable('outbound_messages')
      .set({ state: 'waiting', sent_at: null })
      .where('id', '=', id)
      .execute()
    await sendWaiting(app)
    expect(takenBy('twice@acme.example')).toHaveLength(1)
    made.clock.forward(17 * MINUTE)
    await sendWaiting(app)
    expect(takenBy('twice@acme.example').map((one) => one.raw.includes(messageId))).toEqual([true, true])
  })

  test('two workers with the same mail send it once', async () => {
    await queue(mailTo('once@acme.example'))
    await Promise.all([sendWaiting(app), sendWaiting(app), sendWaiting(app)])
    expect(takenBy('once@acme.example')).toHaveLength(1)
  })
})

test('over the cap of an address and hour a mail waits, and then goes', async () => {
  await writeSetting(app.db, hourlyCap, 2, null, app.clock())
  const ids = []
  for (const address of ['flood@acme.example', 'Flood@acme.example', 'flood@acme.example', 'other@acme.example'])
    ids.push((await queue(mailTo(address))).id)
  await sendWaiting(app)
  const states = await app.db
    .selectFrom('outbound_messages')
    .select('state')
    .where('id', 'in', ids)
    .orderBy('id')
    .execute()
  expect(states.map((one) => one.state)).toEqual(['sent', 'sent', 'waiting', 'sent'])
  made.clock.forward(60 * MINUTE)
  await sendWaiting(app)
  expect(await rowOf(ids[2] ?? 0)).toMatchObject({ state: 'sent', attempts: 1 })
})
