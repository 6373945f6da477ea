import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { asking, somebody } from '../../../test/people.ts'
import { type Desk, fetchFrom, testDesk, whoIs } from '../../../test/sign-in.ts'
import { perform } from '../../kernel/perform.ts'
import { closeLogin } from './logins/close-login.ts'
import { ensureLogin } from './logins/login.ts'
import { setPassword } from './passwords/set-password.ts'

const PASSWORD = 'wet gravel under tall pines'
const DAY = 24 * 60 * 60 * 1000

let desk: Desk
let owner: number
let ana: number
beforeAll(async () => {
  desk = await testDesk()
  owner = await withPassword('Olga Owner', 'olga@desk.example', 'owner')
  ana = await withPassword('Ana Ruiz', 'ana@acme.example', 'customer')
})
afterAll(async () => desk.stop())
beforeEach(() => desk.clock.forward(60 * 60 * 1000))

async function withPassword(name: string, address: string, role: 'owner' | 'customer'): Promise<number> {
  const { app } = desk
  const person = await somebody(app, { name, address, role })
  await app.db.transaction().execute(async (tx) => {
    await ensureLogin(tx, person, app.clock())
    await setPassword(tx, { person, password: PASSWORD, now: app.clock(), keep: null })
  })
  return person
}

const signIn = (name: unknown, password: unknown, from?: string) =>
  fetchFrom(desk, 'POST', '/session', { body: { name, password }, from })

describe('signing in with a password', () => {
  test('HM-27 GT-11: by address in any case or by username, sets a cookie that is whom it says; signing out ends it', async () => {
    const first = await signIn('ANA@acme.example', PASSWORD)
    expect(first).toMatchObject({ status: 201, body: { face: 'portal' } })
    expect(await whoIs(desk, { cookie: first.cookie })).toBe('Ana Ruiz')
    expect(
      (await fetchFrom(desk, 'PUT', '/me/username', { cookie: first.cookie, body: { username: 'Ana.R' } })).status,
    ).toBe(204)
    expect(await signIn('ana.r', PASSWORD.normalize('NFD'))).toMatchObject({ status: 201 })
    expect((await signIn('olga@desk.example', PASSWORD)).body).toEqual({ face: 'desk' })
    expect((await fetchFrom(desk, 'DELETE', '/session', { cookie: first.cookie })).status).toBe(204)
    expect(await whoIs(desk, { cookie: first.cookie })).toBeNull()
  })

  test('what is wrong is never told: unknown, without password, switched off, deactivated and mistyped are one answer', async () => {
    const { app } = desk
    const now = app.clock()
    await somebody(app, { name: 'No Login', address: 'nologin@acme.example', role: 'customer' })
    const off = await withPassword('Switched Off', 'off@acme.example', 'customer')
    const gone = await withPassword('Gone Away', 'gone@acme.example', 'customer')
    await perform(app, closeLogin, await asking(app, owner), { id: off })
    await app.db.updateTable('people').set({ deactivated_at: now }).where('id', '=', gone).execute()
    const mistyped = await signIn('ana@acme.example', `${PASSWORD}.`, '198.51.100.1')
    expect(mistyped.status).toBe(401)
    for (const name of [
      'nobody@acme.example',
      'nobody',
      'nologin@acme.example',
      'off@acme.example',
      'gone@acme.example',
      'a@b@c',
    ])
      expect((await signIn(name, PASSWORD, '198.51.100.1')).text).toBe(mistyped.text)
  })

  test.each(['', null, ['ana@acme.example'], '\u0000', 'x'.repeat(255)])(
    'the name %j is refused as input',
    async (name) => {
      expect(await signIn(name, PASSWORD)).toMatchObject({ status: 422, cookie: null })
    },
  )

  test.each([[''], [null], [['x']], [{ a: 1 }], [0], ['x'.repeat(1001)]])(
    'the password %j is refused as input',
    async (password) => {
      expect(await signIn('ana@acme.example', password)).toMatchObject({ status: 422, cookie: null })
    },
  )

  test('a session ends after 30 days without use, and lives on while it is used', async () => {
    const { cookie } = await signIn('ana@acme.example', PASSWORD)
    for (let month = 0; month < 3; month++) {
      desk.clock.forward(29 * DAY)
      expect(await whoIs(desk, { cookie })).toBe('Ana Ruiz')
      await expect
        .poll(
          async () =>
            (await desk.app.db.selectFrom('sessions').select('id').where('seen_at', '=', desk.clock()).execute())
              .length,
        )
        .toBe(1)
    }
    desk.clock.forward(31 * DAY)
    expect(await whoIs(desk, { cookie })).toBeNull()
  })

  test.each(['', 'x', 'a'.repeat(43), '../', `${'a'.repeat(20)}%00`])('the cookie %j is nobody', async (cookie) => {
    expect(await whoIs(desk, { cookie })).toBeNull()
  })

  test('someone whom nothing is open to is told so, and not signed in', async () => {
    const { app } = desk
    const bo = await withPassword('Bo Bare', 'bo@acme.example', 'customer')
    const stamp = { created_at: app.clock(), updated_at: app.clock() }
    const company = await app.db
      .insertInto('companies')
      .values({ name: 'Acme', ...stamp })
      .returning('id')
      .executeTakeFirstOrThrow()
    await app.db
      .insertInto('memberships')
      .values({ person_id: bo, company_id: company.id, starts_at: app.clock(), created_at: app.clock() })
      .execute()
    expect(await signIn('bo@acme.example', PASSWORD)).toMatchObject({
      status: 403,
      cookie: null,
      body: { code: 'sessions.no-access' },
    })
  })
})

describe('guessing', () => {
  test('is stopped for one account from one place, whether the account exists or not', async () => {
    for (const name of ['ana@acme.example', 'nobody@acme.example']) {
      const answers = []
      for (let guess = 0; guess < 12; guess++)
        answers.push((await signIn(name, `guess number ${guess}`, '203.0.113.5')).status)
      expect(answers).toEqual([...Array.from({ length: 10 }, () => 401), 429, 429])
    }
    expect((await signIn('ana@acme.example', PASSWORD, '203.0.113.5')).status).toBe(429)
    expect((await signIn('ana@acme.example', PASSWORD, '192.0.2.77')).status).toBe(201)
    desk.clock.forward(16 * 60 * 1000)
    expect((await signIn('ana@acme.example', PASSWORD, '203.0.113.5')).status).toBe(201)
  })

  test('many at once are all counted', async () => {
    const answers = await Promise.all(
      Array.from({ length: 30 }, () => signIn('ana@acme.example', 'a guess', '203.0.113.99')),
    )
    expect(answers.filter((one) => one.status === 401)).toHaveLength(10)
  })
})

describe('taking access away', () => {
  test('ends sessions at once: by their person, by staff, by switching the login off, by deactivation', async () => {
    const { app } = desk
    const cookies = []
    for (let n = 0; n < 3; n++) cookies.push((await signIn('ana@acme.example', PASSWORD)).cookie)
    const sessions = await app.db
      .selectFrom('sessions')
      .select('id')
      .where('person_id', '=', ana)
      .orderBy('id', 'desc')
      .execute()
    expect((await fetchFrom(desk, 'DELETE', `/sessions/${sessions[2]?.id}`, { cookie: cookies[2] })).status).toBe(204)
    expect(await whoIs(desk, { cookie: cookies[0] })).toBeNull()
    const { cookie: olga } = await signIn('olga@desk.example', PASSWORD)
    expect((await fetchFrom(desk, 'DELETE', `/sessions/${sessions[0]?.id}`, { cookie: olga })).status).toBe(404)
    expect(await whoIs(desk, { cookie: cookies[2] })).toBe('Ana Ruiz')
    expect((await fetchFrom(desk, 'DELETE', `/people/${ana}/sessions`, { cookie: olga })).status).toBe(204)
    expect(await whoIs(desk, { cookie: cookies[2] })).toBeNull()

    const { cookie: again } = await signIn('ana@acme.example', PASSWORD)
    expect((await fetchFrom(desk, 'DELETE', `/people/${ana}/login`, { cookie: olga })).status).toBe(204)
    expect(await whoIs(desk, { cookie: again })).toBeNull()
    expect((await fetchFrom(desk, 'POST', `/people/${ana}/login`, { cookie: olga })).status).toBe(204)
    const { cookie: last } = await signIn('ana@acme.example', PASSWORD)
    expect(await whoIs(desk, { cookie: last })).toBe('Ana Ruiz')
    await app.db.updateTable('people').set({ deactivated_at: app.clock() }).where('id', '=', ana).execute()
    expect(await whoIs(desk, { cookie: last })).toBeNull()
    await app.db.updateTable('people').set({ deactivated_at: null }).where('id', '=', ana).execute()
  })

  test('the last Owner who can sign in keeps their login', async () => {
    const { cookie } = await signIn('olga@desk.example', PASSWORD)
    expect(await fetchFrom(desk, 'DELETE', `/people/${owner}/login`, { cookie })).toMatchObject({
      status: 409,
      body: { code: 'sessions.last-owner' },
    })
  })

  test('a customer ends nobody’s sessions but their own', async () => {
    const { cookie } = await signIn('ana@acme.example', PASSWORD)
    expect((await fetchFrom(desk, 'DELETE', `/people/${owner}/sessions`, { cookie })).status).toBe(404)
    expect((await fetchFrom(desk, 'DELETE', `/people/${owner}/sessions`)).status).toBe(401)
  })
})
