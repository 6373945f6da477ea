import { once } from 'node:events'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { somebody } from '../../test/people.ts'
import { type Desk, fetchFrom, testDesk } from '../../test/sign-in.ts'
import { hashOf } from '../kernel/ids.ts'

let desk: Desk
let address: string

beforeAll(async () => {
  desk = await testDesk()
  address = (await desk.server.listen({ port: 0, host: '127.0.0.1' })).replace('http', 'ws')
})
afterAll(async () => desk.stop())

async function signedIn(
  name: string,
  role: 'owner' | 'agent' | 'customer',
): Promise<{ person: number; cookie: string }> {
  const person = await somebody(desk.app, { name, address: `${name.toLowerCase()}@live.example`, role })
  const cookie = name.padEnd(43, 'x')
  const now = desk.clock()
  await desk.app.db
    .insertInto('logins')
    .values({ person_id: person, created_at: now })
    .onConflict((row) => row.doNothing())
    .execute()
  await desk.app.db
    .insertInto('sessions')
    .values({
      token_hash: hashOf(cookie),
      person_id: person,
      created_at: now,
      seen_at: now,
      expires_at: new Date(now.getTime() + 1e9),
    })
    .execute()
  return { person, cookie }
}

type Stream = { socket: WebSocket; heard: string[]; next: () => Promise<string> }

async function stream(cookie: string): Promise<Stream> {
  const socket = new WebSocket(`${address}/api/v1/live`, { headers: { cookie: `foyer_session=${cookie}` } })
  const heard: string[] = []
  const waiting: ((text: string) => void)[] = []
  socket.on('message', (data) => {
    const text = Buffer.isBuffer(data) ? data.toString() : ''
    heard.push(text)
    waiting.shift()?.(text)
  })
  await once(socket, 'open')
  return { socket, heard, next: () => new Promise((resolve) => waiting.push(resolve)) }
}

test('a stream tells of what its listener may see, and of nothing else', async () => {
  const [owner, mine, other] = [
    await signedIn('Olga', 'owner'),
    await signedIn('Mia', 'customer'),
    await signedIn('Otto', 'customer'),
  ]
  const [desks, own, foreign] = [await stream(owner.cookie), await stream(mine.cookie), await stream(other.cookie)]
  const news = [desks.next(), own.next()]
  await fetchFrom(desk, 'POST', '/portal/tickets', {
    cookie: mine.cookie,
    body: { subject: 'A secret', html: '<p>Hush</p>' },
  })
  for (const text of await Promise.all(news)) {
    expect(JSON.parse(text)).toMatchObject({ kind: 'ticket', type: 'ticket.opened' })
    expect(text).not.toContain('secret')
  }
  // What the stranger hears of their own ticket comes after what they did not hear of this one.
  const later = foreign.next()
  await fetchFrom(desk, 'POST', '/portal/tickets', {
    cookie: other.cookie,
    body: { subject: 'Mine', html: '<p>x</p>' },
  })
  await later
  expect(foreign.heard).toHaveLength(1)
})

test.each([
  [
    'the session ends',
    (person: number) => desk.app.db.deleteFrom('sessions').where('person_id', '=', person).execute(),
  ],
  [
    'the person is deactivated',
    (person: number) =>
      desk.app.db.updateTable('people').set({ deactivated_at: desk.clock() }).where('id', '=', person).execute(),
  ],
  [
    'the login is disabled',
    (person: number) =>
      desk.app.db.updateTable('logins').set({ disabled_at: desk.clock() }).where('person_id', '=', person).execute(),
  ],
])('when %s, the stream is cut at once', async (name, takeAway) => {
  const { person, cookie } = await signedIn(`P${name.length}`, 'agent')
  const { socket } = await stream(cookie)
  const closed = once(socket, 'close')
  const began = performance.now()
  await takeAway(person)
  expect((await closed)[0]).toBe(4401)
  expect(performance.now() - began).toBeLessThan(1000)
})

test('nobody without a session gets a stream', async () => {
  const socket = new WebSocket(`${address}/api/v1/live`)
  expect((await once(socket, 'close'))[0]).toBe(4401)
})
