import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { somebody } from '../../../../test/people.ts'
import { type Desk, fetchFrom, mailedToken, testDesk, whoIs } from '../../../../test/sign-in.ts'
import { sendLink } from '../links/send-link.ts'

const DAY = 24 * 60 * 60 * 1000

let desk: Desk
let cookie: string | null
let agent: number
beforeAll(async () => {
  desk = await testDesk()
  agent = await somebody(desk.app, { name: 'Agnes Agent', address: 'agnes@desk.example', role: 'agent' })
  cookie = await signedIn('agnes@desk.example')
})
afterAll(async () => desk.stop())

async function signedIn(address: string): Promise<string | null> {
  await sendLink.run(desk.app, { address, purpose: 'magic' })
  return (await fetchFrom(desk, 'POST', '/session/link', { body: { token: await mailedToken(desk.app, address) } }))
    .cookie
}

async function newKey(hat: string, more: object = {}): Promise<{ id: number; token: string }> {
  const { body } = await fetchFrom(desk, 'POST', '/api-keys', { cookie, body: { name: 'Script', hat, ...more } })
  return z.object({ id: z.number(), token: z.string() }).parse(body)
}

const hatOf = async (asked: { key: string; hat?: string }) => (await fetchFrom(desk, 'GET', '/me', asked)).body

test('a key is its person under its one hat; another hat is refused', async () => {
  const { token } = await newKey('personal')
  expect(token).toMatch(/^foyer_[\w-]{43}$/)
  expect(await hatOf({ key: token })).toMatchObject({ person: { name: 'Agnes Agent' }, hat: 'personal' })
  expect(await fetchFrom(desk, 'GET', '/me', { key: token, hat: 'staff' })).toMatchObject({
    status: 403,
    body: { code: 'kernel.no-such-hat' },
  })
})

test('only a hat one has, and only a moment to come', async () => {
  const ask = (body: object) =>
    fetchFrom(desk, 'POST', '/api-keys', { cookie, body: { name: 'Script', hat: 'staff', ...body } })
  expect(await ask({ hat: 'membership:1' })).toMatchObject({
    status: 422,
    body: { fields: { hat: expect.any(String) } },
  })
  expect(await ask({ expiresAt: '2020-01-01T00:00:00Z' })).toMatchObject({
    status: 422,
    body: { fields: { expiresAt: expect.any(String) } },
  })
})

test('a key makes no keys, sees no sessions, changes no password and signs nobody out', async () => {
  const { token: key, id } = await newKey('staff')
  const asked = [
    fetchFrom(desk, 'POST', '/api-keys', { key, body: { name: 'More', hat: 'staff' } }),
    fetchFrom(desk, 'POST', '/me/password', { key, body: { password: 'wet gravel under tall pines' } }),
    fetchFrom(desk, 'PUT', '/me/username', { key, body: { username: 'thief' } }),
    fetchFrom(desk, 'DELETE', '/session', { key }),
  ]
  expect((await Promise.all(asked)).map((one) => one.status)).toEqual([403, 403, 403, 403])
  expect((await fetchFrom(desk, 'DELETE', `/api-keys/${id}`, { key })).status).toBe(404)
  for (const path of ['/sessions', '/api-keys'])
    expect((await fetchFrom(desk, 'GET', path, { key })).body).toMatchObject({ items: [] })
})

test('expired, revoked, unknown, and those of a lost hat open nothing', async () => {
  const short = await newKey('staff', { expiresAt: new Date(desk.clock().getTime() + DAY).toISOString() })
  const revoked = await newKey('staff')
  const staff = await newKey('staff')
  const listed = z
    .object({ items: z.array(z.object({ id: z.number() })) })
    .parse((await fetchFrom(desk, 'GET', '/api-keys', { cookie })).body)
  expect(listed.items.map((one) => one.id)).toContain(revoked.id)
  expect(JSON.stringify(listed)).not.toContain('foyer_')
  expect((await fetchFrom(desk, 'DELETE', `/api-keys/${revoked.id}`, { cookie })).status).toBe(204)
  expect((await fetchFrom(desk, 'GET', '/me', { key: revoked.token })).status).toBe(401)
  expect((await fetchFrom(desk, 'GET', '/me', { key: `foyer_${'a'.repeat(43)}` })).status).toBe(401)
  desk.clock.forward(DAY)
  expect((await fetchFrom(desk, 'GET', '/me', { key: short.token })).status).toBe(401)
  expect(await whoIs(desk, { key: staff.token })).toBe('Agnes Agent')
  await desk.app.db.deleteFrom('staff').where('person_id', '=', agent).execute()
  expect((await fetchFrom(desk, 'GET', '/me', { key: staff.token })).status).toBe(403)
})

test('somebody else’s key is not there', async () => {
  await somebody(desk.app, { name: 'Bo', address: 'bo@acme.example', role: 'customer' })
  const { id } = await newKey('personal')
  expect(
    (await fetchFrom(desk, 'DELETE', `/api-keys/${id}`, { cookie: await signedIn('bo@acme.example') })).status,
  ).toBe(404)
})
