import { Readable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { testApp, type TestApp } from '../../../test/app.ts'
import { loadDemo } from '../../demo/load.ts'
import { type PersonKey, readWorld, type World } from '../../demo/world.ts'
import { ask as askQuestion } from '../../kernel/ask.ts'
import type { Me } from '../../kernel/me.ts'
import { wear } from '../../kernel/me.ts'
import type { AnyOperation } from '../../kernel/operation.ts'
import { perform } from '../../kernel/perform.ts'
import { upload } from '../files/upload.ts'
import { assign } from './assign.ts'
import { ticketCounts } from './counts.ts'
import { edit } from './edit.ts'
import { recordAudience } from '../explain/audience.ts'
import { earlierNotes, earlierReplies } from './earlier.ts'
import { sharedTicketAudience } from './shared-audience.ts'
import { ticketHistory } from './history.ts'
import { listSharedTickets, listTickets } from './list.ts'
import { note } from './note.ts'
import { ask, openForCustomer } from './open.ts'
import { readSharedTicket, readTicket } from './read.ts'
import { reply } from './reply.ts'
import { close, reopen, setState } from './set-state.ts'
import { share, unshare } from './share.ts'

let made: TestApp
let world: World
beforeAll(async () => {
  made = await testApp()
  await loadDemo(made.app)
  world = await readWorld(made.app.db)
})
afterAll(async () => made.drop())

async function as(key: PersonKey, face: 'staff' | 'customer' = 'staff'): Promise<Me> {
  const { app } = made
  const person = world.person(key)
  const known = (await app.who.load(app.db, [person], app.clock())).get(person)
  const hat = known?.hats.find((one) => (one.key === 'staff') === (face === 'staff'))
  const me = known && hat ? wear(person, known, app.clock(), hat.key) : null
  if (!me) throw new Error(`${key} has no such hat.`)
  return me
}

const id = z.object({ id: z.number() })
const does = async (operation: AnyOperation, me: Me, input: object) =>
  (await perform(made.app, operation, me, input)).answer
const opens = async (me: Me, subject: string, html = '<p>Please help.</p>') =>
  id.parse(await does(ask, me, { subject, html })).id
const stateOf = async (ticket: number) =>
  (await made.app.db.selectFrom('tickets').select('state').where('id', '=', ticket).executeTakeFirstOrThrow()).state

describe('a ticket on its way (HR-10, HR-24, AT-22, HM-28)', () => {
  test('HM-39: is asked, answered, solved, woken by its customer, closed for good and opened again', async () => {
    const [imani, ana] = [await as('imani', 'customer'), await as('ana')]
    const ticket = await opens(imani, 'Badge')
    expect(await stateOf(ticket)).toBe('new')
    await does(reply, ana, { id: ticket, html: '<p>Which door?</p>' })
    expect(await stateOf(ticket)).toBe('open')
    await does(setState, ana, { id: ticket, state: 'solved' })
    await does(reply, imani, { id: ticket, html: '<p>The side door.</p>' })
    expect(await stateOf(ticket)).toBe('open')
    await does(close, ana, { id: ticket })
    await expect(does(reply, imani, { id: ticket, html: '<p>Again</p>' })).rejects.toMatchObject({ kind: 'forbidden' })
    await expect(does(close, imani, { id: ticket })).rejects.toMatchObject({ kind: 'forbidden' })
    await does(reopen, imani, { id: ticket })
    expect(await stateOf(ticket)).toBe('open')
    const { changes } = z
      .object({ changes: z.array(z.object({ name: z.string() })) })
      .parse(await askQuestion(made.app, ticketHistory, ana, { id: ticket }))
    expect(changes.map((change) => change.name)).toEqual(
      [
        'opened',
        'replied',
        'state-changed',
        'state-changed',
        'replied',
        'state-changed',
        'state-changed',
        'state-changed',
      ]
        .map((one) => `ticket.${one}`)
        .toReversed(),
    )
  })

  test('a note never reaches the customer: not in the page, not in search (K28)', async () => {
    const [imani, ana] = [await as('imani', 'customer'), await as('ana')]
    const ticket = await opens(imani, 'Quiet matter')
    await does(note, ana, { id: ticket, html: '<p>Suspicion: zanzibar</p>' })
    expect(JSON.stringify(await askQuestion(made.app, readSharedTicket, imani, { id: ticket }))).not.toContain(
      'zanzibar',
    )
    expect(JSON.stringify(await askQuestion(made.app, readTicket, ana, { id: ticket }))).toContain('zanzibar')
    const found = async (me: Me, list: typeof listTickets | typeof listSharedTickets) =>
      z
        .object({ items: z.array(id) })
        .parse(await askQuestion(made.app, list, me, { q: 'zanzi' }))
        .items.map((item) => item.id)
    expect(await found(ana, listTickets)).toEqual([ticket])
    expect(await found(imani, listSharedTickets)).toEqual([])
  })

  test('opened by staff, it belongs to the requester’s company; to give it to someone outside the team is refused', async () => {
    const ana = await as('ana')
    const opened = id.parse(
      await does(openForCustomer, ana, {
        subject: 'By phone',
        html: '<p>Called.</p>',
        requester: world.person('zara'),
      }),
    )
    const row = await made.app.db
      .selectFrom('tickets')
      .selectAll()
      .where('id', '=', opened.id)
      .executeTakeFirstOrThrow()
    expect(row).toMatchObject({ company_id: world.company('rotterdam'), source: 'desk' })
    const toFarah = { id: opened.id, team: world.team('payroll'), assignee: world.person('farah') }
    await expect(does(assign, ana, toFarah)).rejects.toMatchObject({ kind: 'invalid' })
    const moved = await does(assign, ana, { ...toFarah, assignee: world.person('dmitri') })
    expect(moved).toMatchObject({ stillVisible: false })
    await expect(askQuestion(made.app, readTicket, ana, { id: opened.id })).rejects.toMatchObject({ kind: 'not-found' })
  })
})

test('HM-24 HM-29 GT-20: what is given to someone stands in their own list while it is open; a team may hold it alone', async () => {
  const ana = await as('ana')
  const opened = await does(openForCustomer, ana, {
    subject: 'Mine',
    html: '<p>x</p>',
    requester: world.person('zara'),
  })
  const ticket = id.parse(opened).id
  const mine = async () =>
    z
      .object({ items: z.array(id) })
      .parse(await askQuestion(made.app, listTickets, ana, { assignee: 'me', state: 'open', limit: 200 }))
      .items.map((one) => one.id)
  expect(await mine()).not.toContain(ticket)
  await does(assign, ana, { id: ticket, team: null, assignee: world.person('ana') })
  expect(await mine()).toContain(ticket)
  await does(assign, ana, { id: ticket, team: world.team('payroll'), assignee: null })
  expect(await mine()).not.toContain(ticket)
  const row = await made.app.db
    .selectFrom('tickets')
    .select(['team_id', 'assignee_id'])
    .where('id', '=', ticket)
    .executeTakeFirstOrThrow()
  expect(row).toEqual({ team_id: world.team('payroll'), assignee_id: null })
})

describe('what a customer cannot do', () => {
  test('priority, privacy and foreign tickets are out of reach; the foreign one does not exist', async () => {
    const imani = await as('imani', 'customer')
    const ticket = await opens(imani, 'Mine')
    await expect(does(edit, imani, { id: ticket, priority: 'urgent' })).rejects.toMatchObject({ kind: 'forbidden' })
    await expect(does(note, imani, { id: ticket, html: '<p>x</p>' })).rejects.toMatchObject({ kind: 'forbidden' })
    for (const hidden of [world.ticket('alone'), 999_999_999])
      await expect(does(reply, imani, { id: hidden, html: '<p>x</p>' })).rejects.toMatchObject({
        kind: 'not-found',
        code: 'kernel.not-found',
      })
    await expect(does(ask, imani, { subject: 'x', html: '<p>x</p>', team: 1 })).rejects.toMatchObject({
      kind: 'invalid',
    })
  })

  test('a file counts only for whoever uploaded it, once', async () => {
    const [imani, grace] = [await as('imani', 'customer'), await as('grace', 'customer')]
    const file = id.parse(
      (await perform(made.app, upload, imani, { name: '../a.txt' }, { content: Readable.from([Buffer.from('text')]) }))
        .answer,
    ).id
    const ticket = await opens(grace, 'With file')
    await expect(does(reply, grace, { id: ticket, html: '<p>x</p>', files: [file] })).rejects.toMatchObject({
      kind: 'invalid',
    })
    const own = await opens(imani, 'With my file')
    await does(reply, imani, { id: own, html: '<p>x</p>', files: [file] })
    await expect(does(reply, imani, { id: own, html: '<p>x</p>', files: [file] })).rejects.toMatchObject({
      kind: 'invalid',
    })
  })
})

describe('who can see it, and why', () => {
  test('HM-7 GT-8: a colleague is added, named in the audience, and taken off again', async () => {
    const [imani, ana] = [await as('imani', 'customer'), await as('ana')]
    const ticket = await opens(imani, 'Shared with Kofi')
    const kofi = world.person('kofi')
    const names = async () =>
      z
        .object({ people: z.array(z.object({ person: z.object({ id: z.number() }) })) })
        .parse(await askQuestion(made.app, recordAudience, ana, { kind: 'ticket', id: ticket }))
        .people.map((one) => one.person.id)
    expect(await names()).not.toContain(kofi)
    await does(share, ana, { id: ticket, person: kofi })
    expect(await names()).toContain(kofi)
    const shared = z
      .object({ people: z.array(id) })
      .parse(await askQuestion(made.app, sharedTicketAudience, imani, { id: ticket }))
      .people.map((one) => one.id)
    expect(shared).toContain(kofi)
    expect(shared).not.toContain(world.person('ana'))
    await does(unshare, ana, { id: ticket, person: kofi })
    expect(await names()).not.toContain(kofi)
  })

  test('a very long conversation is read from its end, page by page, and by nobody else', async () => {
    const [ana, imani] = [await as('ana'), await as('imani', 'customer')]
    const ticket = await opens(imani, 'Long matter')
    const page = z.object({ entries: z.array(id) })
    const earlier = async (who: typeof ana, before: number) =>
      page.parse(await askQuestion(made.app, earlierReplies, who, { id: ticket, before })).entries
    for (let n = 0; n < 3; n++) await does(reply, imani, { id: ticket, html: `<p>Part ${n}</p>` })
    const { replies } = z
      .object({ replies: z.array(id) })
      .parse(await askQuestion(made.app, readSharedTicket, imani, { id: ticket }))
    const ids = replies.map((one) => one.id)
    expect((await earlier(imani, ids.at(-1) ?? 0)).map((one) => one.id)).toEqual(ids.slice(0, -1))
    expect(await earlier(ana, ids[0] ?? 0)).toEqual([])
    await expect(
      askQuestion(made.app, earlierReplies, imani, { id: world.ticket('walled'), before: 999 }),
    ).rejects.toMatchObject({ kind: 'not-found' })
    expect(await askQuestion(made.app, earlierNotes, ana, { id: ticket, before: 999_999 })).toEqual({ entries: [] })
    await expect(askQuestion(made.app, earlierNotes, imani, { id: ticket, before: 999 })).rejects.toMatchObject({
      kind: 'forbidden',
    })
  })

  test('counts count what the list shows', async () => {
    const ben = await as('ben')
    const counts = z.object({ open: z.number() }).parse(await askQuestion(made.app, ticketCounts, ben, {}))
    const list = z
      .object({ items: z.array(id), next: z.string().nullable() })
      .parse(await askQuestion(made.app, listTickets, ben, { state: 'open', limit: 200 }))
    expect(list.next).toBeNull()
    expect(counts.open).toBe(list.items.length)
  })
})
