import { afterAll, beforeAll, expect, test } from 'vitest'
import { testApp, type TestApp } from '../../../test/app.ts'
import { drain } from '../../kernel/outbox.ts'
import { wear } from '../../kernel/me.ts'
import { perform } from '../../kernel/perform.ts'
import { decide } from '../mail/decide.ts'
import { receive } from '../mail/receive.ts'
import { insertPerson } from '../people/new-person.ts'
import { note } from '../tickets/note.ts'
import { reply } from '../tickets/reply.ts'

let made: TestApp
beforeAll(async () => {
  made = await testApp()
})
afterAll(async () => made.drop())

const mail = (lines: string[], text: string) =>
  Buffer.from([...lines, 'Date: Sun, 22 Nov 2026 09:00:00 +0000', '', text].join('\r\n'))

async function send(lines: string[], text: string) {
  const id = await receive(made.app, { raw: mail(lines, text), door: 'command' })
  const done = await decide(made.app, id)
  await drain(made.app, made.pool)
  return done
}

const sent = () => made.app.db.selectFrom('outbound_messages').selectAll().orderBy('id').execute()

async function anAgent() {
  const { app, clock } = made
  const { id } = await app.db
    .transaction()
    .execute((tx) => insertPerson(tx, { name: 'Gus Agent', emails: ['gus@staff.example'], now: clock() }))
  const role = await app.db.selectFrom('roles').select('id').where('key', '=', 'agent').executeTakeFirstOrThrow()
  await app.db
    .insertInto('staff')
    .values({ person_id: id, role_id: role.id, starts_at: new Date(0) })
    .execute()
  const known = (await app.who.load(app.db, [id], clock())).get(id)
  const me = known && wear(id, known, clock(), 'staff')
  if (!me) throw new Error('The agent has no staff hat.')
  return me
}

test('from a raw mail to an answered ticket and back: the answer leaves by mail, the customer’s reply joins', async () => {
  const agent = await anAgent()
  const asked = await send(
    ['From: Ana <ana@acme.example>', 'To: desk@desk.example', 'Subject: Printer', 'Message-ID: <q1@acme.example>'],
    'It is on fire.',
  )
  const [acknowledged] = await sent()
  expect(acknowledged).toMatchObject({
    to_address: 'ana@acme.example',
    is_auto: true,
    in_reply_to: '<q1@acme.example>',
  })

  const { answer } = await perform(made.app, reply, agent, { id: asked.ticket, html: '<p>Pull the <b>plug</b>.</p>' })
  await perform(made.app, note, agent, { id: asked.ticket, html: '<p>Their third fire this week.</p>' })
  expect(answer).toMatchObject({ id: expect.any(Number) })
  await drain(made.app, made.pool)
  const [, answered, ...more] = await sent()
  expect(more).toEqual([])
  expect(answered).toMatchObject({
    to_address: 'ana@acme.example',
    is_auto: false,
    state: 'captured',
    subject: 'Re: Printer',
  })
  expect(answered?.text).toContain('Pull the plug.')
  expect(JSON.stringify(await sent())).not.toContain('third fire')

  const back = await send(
    [
      'From: Ana <ana@acme.example>',
      `To: ${answered?.reply_to}`,
      'Subject: Re: Printer',
      'Message-ID: <q2@acme.example>',
      `In-Reply-To: ${answered?.message_id}`,
    ],
    'Done, it went out.\r\n\r\nOn Sun, 22 Nov 2026 at 10:00, Gus Agent wrote:\r\n> Pull the plug.\r\n',
  )
  expect(back).toMatchObject({ outcome: 'reply', ticket: asked.ticket })
  const last = await made.app.db
    .selectFrom('replies')
    .selectAll()
    .where('id', '=', back.reply ?? 0)
    .executeTakeFirstOrThrow()
  expect(last).toMatchObject({ body: 'Done, it went out.', by_staff: false, source: 'mail' })
  expect(last.elided).toContain('Pull the plug.')
  expect(await sent()).toHaveLength(2)
})

test('no automatic answer to a list, to bulk mail or to a machine (RFC 3834)', async () => {
  const before = (await sent()).length
  await send(
    [
      'From: l@list.example',
      'To: desk@desk.example',
      'Subject: News',
      'Message-ID: <l1@list.example>',
      'List-Id: <news.list.example>',
    ],
    'News',
  )
  await send(
    [
      'From: b@bulk.example',
      'To: desk@desk.example',
      'Subject: Offer',
      'Message-ID: <b1@bulk.example>',
      'Precedence: bulk',
    ],
    'Offer',
  )
  await send(
    [
      'From: cron@host.example',
      'To: desk@desk.example',
      'Subject: Disk',
      'Message-ID: <c1@host.example>',
      'Auto-Submitted: auto-generated',
    ],
    'Disk is full',
  )
  expect(await sent()).toHaveLength(before)
})

test('an answer to an answer says so once', async () => {
  const before = (await sent()).length
  await send(
    [
      'From: Bo <bo@globex.example>',
      'To: desk@desk.example',
      'Subject: RE: Invoice',
      'Message-ID: <b1@globex.example>',
    ],
    'Once more.',
  )
  expect((await sent()).slice(before).map(({ subject }) => subject)).toEqual(['RE: Invoice'])
})
