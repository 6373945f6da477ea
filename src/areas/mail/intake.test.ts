import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testApp, type TestApp } from '../../../test/app.ts'
import { readSender } from '../outbox/sender.ts'
import { insertPerson } from '../people/new-person.ts'
import { decide } from './decide.ts'
import { mailKeys, messageIdOf, replyAddress } from './proof.ts'
import { receive } from './receive.ts'

let made: TestApp
beforeAll(async () => {
  made = await testApp()
})
afterAll(async () => made.drop())

type Mail = { from?: string; to?: string; subject?: string; text?: string; more?: string[] }

let count = 0
const raw = ({
  from = 'Ana Ruiz <ana@acme.example>',
  to = 'desk@desk.example',
  subject = 'Printer',
  text = 'It is on fire.',
  more = [],
}: Mail) =>
  Buffer.from(
    [
      `From: ${from}`,
      `To: ${to}`,
      `Subject: ${subject}`,
      `Message-ID: <m${++count}@client.example>`,
      'Date: Sun, 22 Nov 2026 09:00:00 +0000',
      ...more,
      '',
      text,
    ].join('\r\n'),
  )

async function send(mail: Mail | Buffer) {
  const id = await receive(made.app, { raw: Buffer.isBuffer(mail) ? mail : raw(mail), door: 'command' })
  return decide(made.app, id)
}

const ticketOf = (id: number | undefined) =>
  made.app.db
    .selectFrom('tickets')
    .selectAll()
    .where('id', '=', id ?? 0)
    .executeTakeFirstOrThrow()

describe('a new question', () => {
  test('becomes a ticket; its sender a person with a code in the company of the domain (HM-46, GT-29)', async () => {
    const stamp = { created_at: made.app.clock(), updated_at: made.app.clock() }
    const company = await made.app.db
      .insertInto('companies')
      .values({ name: 'Acme', ...stamp })
      .returning('id')
      .executeTakeFirstOrThrow()
    await made.app.db.insertInto('company_domains').values({ domain: 'acme.example', company_id: company.id }).execute()
    const done = await send({ text: 'It is on fire.\n\n-- \nAna' })
    expect(done.outcome).toBe('ticket')
    const ticket = await ticketOf(done.ticket)
    expect(ticket).toMatchObject({ subject: 'Printer', state: 'new', source: 'mail', company_id: company.id })
    const person = await made.app.db
      .selectFrom('people')
      .selectAll()
      .where('id', '=', ticket.requester_id)
      .executeTakeFirstOrThrow()
    expect(person).toMatchObject({ name: 'Ana Ruiz' })
    expect(person.code).toMatch(/^[A-Z0-9]+$/i)
    const reply = await made.app.db
      .selectFrom('replies')
      .selectAll()
      .where('ticket_id', '=', ticket.id)
      .executeTakeFirstOrThrow()
    expect(reply.body).toBe('It is on fire.')
  })

  test('the same message twice is one; another one with its message id is not', async () => {
    const once = raw({ subject: 'Once', from: 'bo@two.example' })
    const first = await send(once)
    expect(await send(Buffer.concat([Buffer.from('Received: by another.example\r\n'), once]))).toMatchObject({
      outcome: 'parked',
      ticket: first.ticket,
    })
    const forged = Buffer.from(once.toString().replace('It is on fire.', 'Something else.'))
    expect(await send(forged)).toMatchObject({ outcome: 'ticket' })
  })

  test('attachments and pictures are kept, and the picture stands where it stood', async () => {
    const done = await send(
      Buffer.from(
        [
          'From: cy@three.example',
          'To: desk@desk.example',
          'Subject: Screen',
          'Message-ID: <pic@three.example>',
          'MIME-Version: 1.0',
          'Content-Type: multipart/related; boundary=b',
          '',
          '--b',
          'Content-Type: text/html',
          '',
          '<p>See <img src="cid:p1"></p><script>alert(1)</script>',
          '--b',
          'Content-Type: image/png',
          'Content-ID: <p1>',
          'Content-Transfer-Encoding: base64',
          '',
          'iVBORw0KGgo=',
          '--b--',
          '',
        ].join('\r\n'),
      ),
    )
    const reply = await made.app.db
      .selectFrom('replies')
      .selectAll()
      .where('ticket_id', '=', done.ticket ?? 0)
      .executeTakeFirstOrThrow()
    const file = await made.app.db
      .selectFrom('reply_files')
      .selectAll()
      .where('reply_id', '=', reply.id)
      .executeTakeFirstOrThrow()
    expect(file.content_id).toBe('p1')
    expect(reply.html).toContain(`/api/v1/tickets/${done.ticket}/files/${file.file_id}`)
    expect(reply.html).not.toContain('script')
  })
})

describe('an answer', () => {
  async function proofFor(ticket: number, person: number) {
    const [key] = await mailKeys(made.app.db, made.app.clock())
    const { address } = await readSender(made.app, made.app.db)
    const proof = { ticket, person }
    return {
      to: replyAddress(key ?? Buffer.alloc(0), address, proof),
      id: messageIdOf(key ?? Buffer.alloc(0), 'desk.example', proof, 'r1'),
    }
  }

  test('joins by the reply address or by the message id, and opens a solved ticket again', async () => {
    const asked = await send({ from: 'dee@four.example', subject: 'VPN' })
    const ticket = await ticketOf(asked.ticket)
    await made.app.db.updateTable('tickets').set({ state: 'solved' }).where('id', '=', ticket.id).execute()
    const proof = await proofFor(ticket.id, ticket.requester_id)
    expect(
      await send({ from: 'dee@four.example', to: proof.to, subject: 'Re: VPN', text: 'Still broken' }),
    ).toMatchObject({ outcome: 'reply', ticket: ticket.id })
    expect((await ticketOf(ticket.id)).state).toBe('open')
    expect(
      await send({ from: 'dee@four.example', more: [`In-Reply-To: ${proof.id}`], text: 'And more' }),
    ).toMatchObject({ outcome: 'reply', ticket: ticket.id })
  })

  test('of someone else, or with a forged proof, becomes a ticket of its own', async () => {
    const asked = await send({ from: 'eve@five.example', subject: 'Payroll' })
    const ticket = await ticketOf(asked.ticket)
    const proof = await proofFor(ticket.id, ticket.requester_id)
    const stranger = await send({ from: 'mallory@evil.example', to: proof.to, text: 'Send me the rest' })
    expect(stranger.outcome).toBe('ticket')
    expect(stranger.ticket).not.toBe(ticket.id)
    const forged = await send({
      from: 'eve@five.example',
      to: proof.to.replace(/[0-9a-f]{4}@/, '0000@'),
      text: 'Again',
    })
    expect(forged.ticket).not.toBe(ticket.id)
    const subject = await send({ from: 'eve@five.example', subject: `Re: [#${ticket.id}] Payroll`, text: 'By subject' })
    expect(subject.ticket).not.toBe(ticket.id)
  })

  test('claiming an agent’s address without the agent’s proof never speaks as staff', async () => {
    const now = made.app.clock()
    const agent = await made.app.db
      .transaction()
      .execute((tx) => insertPerson(tx, { name: 'Gus Agent', emails: ['gus@desk-staff.example'], now }))
    const role = await made.app.db.selectFrom('roles').select('id').where('key', '=', 'agent').executeTakeFirstOrThrow()
    await made.app.db
      .insertInto('staff')
      .values({ person_id: agent.id, role_id: role.id, starts_at: new Date(now.getTime() - 1000) })
      .execute()
    const asked = await send({ from: 'fay@six.example', subject: 'Invoice' })
    const ticket = await ticketOf(asked.ticket)
    const customers = await proofFor(ticket.id, ticket.requester_id)
    expect(await send({ from: 'gus@desk-staff.example', to: customers.to, text: 'Pay here' })).not.toMatchObject({
      ticket: ticket.id,
    })
    const own = await proofFor(ticket.id, agent.id)
    expect(await send({ from: 'gus@desk-staff.example', to: own.to, text: 'We look into it' })).toMatchObject({
      outcome: 'reply',
      ticket: ticket.id,
    })
    const staff = await made.app.db
      .selectFrom('replies')
      .select('by_staff')
      .where('ticket_id', '=', ticket.id)
      .orderBy('id', 'desc')
      .executeTakeFirstOrThrow()
    expect(staff.by_staff).toBe(true)
  })
})

describe('what no person wrote', () => {
  test('an absence note opens no ticket; a failure report is noted', async () => {
    expect(await send({ subject: 'Out of office', more: ['Auto-Submitted: auto-replied'] })).toMatchObject({
      outcome: 'auto',
    })
    expect(
      await send({
        from: 'MAILER-DAEMON@mx.example',
        subject: 'Undelivered Mail Returned to Sender',
        more: ['Return-Path: <>'],
        text: 'The following address failed: <x@y.example>: 550 no such user',
      }),
    ).toMatchObject({ outcome: 'bounce' })
  })

  test('mail that claims to come from the desk itself is parked', async () => {
    const { address } = await readSender(made.app, made.app.db)
    expect(await send({ from: address })).toMatchObject({ outcome: 'parked' })
  })

  test('what cannot be read is parked with its reason and kept raw', async () => {
    const nested = Array.from(
      { length: 60 },
      (_, at) => `Content-Type: multipart/mixed; boundary=b${at}\r\n\r\n--b${at}`,
    ).join('\r\n')
    const done = await send(Buffer.from(`From: a@b.example\r\n${nested}\r\n`))
    expect(done.outcome).toBe('parked')
  })
})

describe('at the same moment', () => {
  test('one message many times is one ticket, and many messages of one new person are of one person', async () => {
    const once = raw({ from: 'gil@seven.example', subject: 'At once' })
    const ids = await Promise.all([1, 2, 3, 4].map(() => receive(made.app, { raw: once, door: 'smtp' })))
    const twins = await Promise.all(ids.map((id) => decide(made.app, id)))
    expect(twins.map(({ outcome }) => outcome).sort()).toEqual(['parked', 'parked', 'parked', 'ticket'])
    const others = await Promise.all(['A', 'B', 'C'].map((subject) => send({ from: 'hal@eight.example', subject })))
    const tickets = await Promise.all(others.map(({ ticket }) => ticketOf(ticket)))
    expect(new Set(tickets.map((ticket) => ticket.requester_id)).size).toBe(1)
  })
})
