import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { testApp, type TestApp } from '../../../test/app.ts'
import { type Office, office } from '../../../test/office.ts'
import { createTeam } from '../teams/create.ts'
import { putMember } from '../teams/members/put.ts'
import { assign } from './assign.ts'
import { listTicketsOfPerson } from './of-person.ts'
import { ask } from './open.ts'
import { addPending } from './participant.ts'
import { close } from './set-state.ts'
import { share } from './share.ts'

let product: TestApp
let desk: Office
const tickets: number[] = []
const idOf = (name: string) => desk.people[name] ?? 0

beforeAll(async () => {
  product = await testApp()
  desk = await office(product.app)
  const [ben, olivia] = [await desk.me('Ben', 'Acme'), await desk.me('Olivia')]
  for (const subject of ['First', 'Second', 'Third', 'Fourth']) {
    product.clock.forward(60_000)
    tickets.push(await desk.make(ask, ben, { subject, html: '<p>Please</p>' }))
  }
  const [first, second, third] = tickets
  product.clock.forward(60_000)
  await desk.act(share, olivia, { id: first, person: idOf('Avi') })
  const line = await desk.make(createTeam, olivia, { name: 'First line', walled: false })
  await desk.act(putMember, olivia, { id: line, person: idOf('Gia'), role: desk.teamRoles['member'] })
  await desk.act(assign, olivia, { id: first, team: line, assignee: idOf('Gia') })
  await desk.act(share, olivia, { id: second, person: idOf('Gia') })
  await product.app.db.transaction().execute((tx) => addPending(tx, third ?? 0, idOf('Avi'), product.clock()))
  await desk.act(close, olivia, { id: third })
})
afterAll(() => product.drop())

const page = z.object({
  items: z.array(z.object({ id: z.number(), subject: z.string(), state: z.string(), parts: z.array(z.string()) })),
  next: z.string().nullable(),
})
const historyOf = async (name: string, more: object = {}) =>
  page.parse(await desk.ask(listTicketsOfPerson, await desk.me('Gus'), { person: idOf(name), ...more }))
const short = ({ items }: z.output<typeof page>) => items.map(({ subject, parts }) => `${subject}: ${parts.join()}`)

test('HM-40: every ticket of a person is there, with their part in it and its state', async () => {
  expect(short(await historyOf('Ben')).sort()).toEqual([
    'First: requester',
    'Fourth: requester',
    'Second: requester',
    'Third: requester',
  ])
  expect(short(await historyOf('Gia')).sort()).toEqual(['First: assignee', 'Second: participant'])
  expect(short(await historyOf('Avi'))).toEqual(['First: participant'])
  expect(await historyOf('Ben', { state: 'closed' })).toMatchObject({ items: [{ subject: 'Third', state: 'closed' }] })
})

test('HM-40: the history is narrowed by part and state, and read page by page', async () => {
  expect(short(await historyOf('Gia', { part: 'assignee' }))).toEqual(['First: assignee'])
  expect(short(await historyOf('Ben', { part: 'assignee' }))).toEqual([])
  expect((await historyOf('Ben', { state: 'open' })).items).toHaveLength(3)
  const read = []
  for (let cursor: string | null | undefined; cursor !== null;) {
    const one: z.output<typeof page> = await historyOf('Ben', {
      limit: 1,
      sort: 'oldest',
      ...(cursor ? { cursor } : {}),
    })
    read.push(...one.items.map(({ id }) => id))
    cursor = one.next
  }
  expect(read).toEqual(tickets)
  await expect(historyOf('Ben', { part: 'author' })).rejects.toMatchObject({ kind: 'invalid' })
})

test('HM-40 HR-12: tickets that the reader may not work on are missing from the history, and of strangers it is empty', async () => {
  const walled = await desk.make(createTeam, await desk.me('Olivia'), { name: 'Walled', walled: true })
  await desk.act(assign, await desk.me('Olivia'), { id: tickets[3], team: walled, assignee: null })
  expect(short(await historyOf('Ben')).sort()).toEqual(['First: requester', 'Second: requester', 'Third: requester'])
  expect(await desk.ask(listTicketsOfPerson, await desk.me('Olivia'), { person: idOf('Ben') })).toMatchObject({
    items: { length: 4 },
  })
  for (const asker of [await desk.me('Max', 'Globex'), await desk.me('Ben', 'Acme')])
    expect(await desk.ask(listTicketsOfPerson, asker, { person: idOf('Ben') })).toMatchObject({ items: [] })
  expect(await historyOf('Nobody at all', { person: 999_999 })).toEqual({ items: [], next: null })
})
