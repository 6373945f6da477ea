import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { somebody } from '../../../../test/people.ts'
import { type Desk, fetchFrom, mailedToken, testDesk, whoIs } from '../../../../test/sign-in.ts'
import { ensureLogin } from '../logins/login.ts'
import { sendLink } from '../links/send-link.ts'
import { setPassword } from './set-password.ts'

const OLD = 'wet gravel under tall pines'
const NEW = 'five old boats on the lake'

let desk: Desk
beforeAll(async () => {
  desk = await testDesk()
})
afterAll(async () => desk.stop())
beforeEach(() => desk.clock.forward(60 * 60 * 1000))

async function someone(name: string): Promise<string> {
  const { app } = desk
  const address = `${name.toLowerCase()}@acme.example`
  const person = await somebody(app, { name, address, role: 'customer' })
  await app.db.transaction().execute(async (tx) => {
    await ensureLogin(tx, person, app.clock())
    await setPassword(tx, { person, password: OLD, now: app.clock(), keep: null })
  })
  return address
}

const signIn = async (name: string, password: string) =>
  fetchFrom(desk, 'POST', '/session', { body: { name, password } })
const change = (cookie: string | null, body: object) => fetchFrom(desk, 'POST', '/me/password', { cookie, body })

test('a new password ends the other sessions and the links that are out, and its owner is told', async () => {
  const address = await someone('Ana')
  const [here, elsewhere] = [(await signIn(address, OLD)).cookie, (await signIn(address, OLD)).cookie]
  await sendLink.run(desk.app, { address, purpose: 'magic' })
  const token = await mailedToken(desk.app, address)
  expect((await change(here, { current: OLD, password: NEW })).status).toBe(204)
  expect(await whoIs(desk, { cookie: here })).toBe('Ana')
  expect(await whoIs(desk, { cookie: elsewhere })).toBeNull()
  expect((await fetchFrom(desk, 'POST', '/session/link', { body: { token } })).status).toBe(401)
  expect((await signIn(address, OLD)).status).toBe(401)
  expect((await signIn(address, NEW)).status).toBe(201)
  const told = await desk.app.db
    .selectFrom('outbound_messages')
    .select('subject')
    .where('to_address', '=', address)
    .orderBy('id', 'desc')
    .executeTakeFirst()
  expect(told?.subject).toBe('Your password for Foyer was changed')
})

test('it takes the current one, and guesses at that are counted', async () => {
  const { cookie } = await signIn(await someone('Bea'), OLD)
  for (const current of [undefined, NEW])
    expect(await change(cookie, { current, password: NEW })).toMatchObject({
      status: 422,
      body: { fields: { current: 'This is not your password.' } },
    })
  for (let guess = 0; guess < 8; guess++) await change(cookie, { current: 'a guess', password: NEW })
  expect((await change(cookie, { current: OLD, password: NEW })).status).toBe(429)
})

test('a weak one is refused with the field, and nothing changes', async () => {
  const address = await someone('Cyril')
  const { cookie } = await signIn(address, OLD)
  for (const password of ['short', 'passwordpassword', 'cyrilcyrilcyril', `${address}`])
    expect(await change(cookie, { current: OLD, password })).toMatchObject({
      status: 422,
      body: { code: 'sessions.weak-password' },
    })
  expect((await signIn(address, OLD)).status).toBe(201)
})

test('nothing of a password is kept, not even under an Idempotency-Key', async () => {
  const address = await someone('Dora')
  const response = await desk.server.inject({
    method: 'POST',
    url: '/api/v1/session',
    headers: { 'x-foyer': '1', 'content-type': 'application/json', 'idempotency-key': 'k1' },
    payload: JSON.stringify({ name: address, password: OLD }),
  })
  expect(response.statusCode).toBe(201)
  expect(await desk.app.db.selectFrom('idempotency_keys').select('key').where('key', '=', 'k1').execute()).toEqual([])
  const login = await desk.app.db.selectFrom('logins').select('password_hash').execute()
  for (const { password_hash } of login) expect(password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
})
