import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { asking, somebody } from '../../../../test/people.ts'
import { type Desk, fetchFrom, mailedToken, testDesk, whoIs } from '../../../../test/sign-in.ts'
import { perform } from '../../../kernel/perform.ts'
import { makeEmergencyLink, makeOwnerLink } from '../owner-link.ts'
import { invite } from './invite.ts'
import { sendLink } from './send-link.ts'

const MINUTE = 60_000
const PASSWORD = 'wet gravel under tall pines'

let desk: Desk
let owner: number
beforeAll(async () => {
  desk = await testDesk()
})
afterAll(async () => desk.stop())
beforeEach(() => desk.clock.forward(60 * MINUTE))

const follow = (token: unknown, more: object = {}) =>
  fetchFrom(desk, 'POST', '/session/link', { body: { token, ...more } })
const tokenOf = (url: string | null) => url?.split('#')[1] ?? ''
const customer = (name: string) =>
  somebody(desk.app, { name, address: `${name.toLowerCase()}@acme.example`, role: 'customer' })

async function magic(address: string, purpose: 'magic' | 'reset' = 'magic'): Promise<string> {
  await sendLink.run(desk.app, { address, purpose })
  return (await mailedToken(desk.app, address)) ?? ''
}

describe('the owner link', () => {
  test('makes the first person Owner, once; after that there is no setting up', async () => {
    const { app } = desk
    const [first, second] = [await makeOwnerLink(app), await makeOwnerLink(app)]
    expect(first).toMatch(/^https:\/\/desk\.example\/desk\/sign-in\/link#[\w-]{43}$/)
    const token = tokenOf(first)
    expect(await follow(token)).toMatchObject({ status: 422, body: { fields: { name: expect.any(String) } } })
    expect(await follow(token, { name: 'Olga Owner' })).toMatchObject({
      status: 422,
      body: { fields: { address: expect.any(String) } },
    })
    expect(await follow(token, { name: 'Olga Owner', address: 'olga@desk.example', password: 'short' })).toMatchObject({
      status: 422,
      body: { fields: { password: expect.any(String) } },
    })
    const inspected = await fetchFrom(desk, 'POST', '/sign-in-links/inspection', { body: { token } })
    expect(inspected.body).toEqual({ purpose: 'owner', name: null, isFirstOwner: true })
    const done = await follow(token, { name: 'Olga Owner', address: 'Olga@DESK.example', password: PASSWORD })
    expect(done).toMatchObject({ status: 201, body: { face: 'desk' } })
    expect(await whoIs(desk, { cookie: done.cookie })).toBe('Olga Owner')
    for (const spent of [token, tokenOf(second)])
      expect((await follow(spent, { name: 'Eve', address: 'eve@evil.example' })).status).toBe(401)
    expect(await makeOwnerLink(app)).toBeNull()
    owner = (await app.db.selectFrom('staff').select('person_id').executeTakeFirstOrThrow()).person_id
    expect(
      (await fetchFrom(desk, 'POST', '/session', { body: { name: 'olga@desk.example', password: PASSWORD } })).status,
    ).toBe(201)
  })

  test('in an emergency lets an Owner in, and nobody else, even with the login switched off', async () => {
    const { app } = desk
    await customer('Ordinary')
    expect(await makeEmergencyLink(app, 'ordinary@acme.example')).toBeNull()
    await app.db.updateTable('logins').set({ disabled_at: app.clock() }).where('person_id', '=', owner).execute()
    const token = tokenOf(await makeEmergencyLink(app, 'olga@desk.example'))
    const done = await follow(token)
    expect(await whoIs(desk, { cookie: done.cookie })).toBe('Olga Owner')
    const late = tokenOf(await makeEmergencyLink(app))
    desk.clock.forward(16 * MINUTE)
    expect((await follow(late)).status).toBe(401)
  })
})

describe('a sign-in link', () => {
  test('is asked for with one answer, whoever is meant', async () => {
    await customer('Ana')
    const ask = (address: string) => fetchFrom(desk, 'POST', '/sign-in-links', { body: { address } })
    expect(await ask('ana@acme.example')).toEqual(await ask('nobody@acme.example'))
    expect((await ask('ana@acme.example')).status).toBe(204)
  })

  test('signs a customer in at the portal, gives them their login, works once', async () => {
    const bo = await customer('Bo')
    const token = await magic('bo@acme.example')
    expect(await desk.app.db.selectFrom('logins').select('person_id').where('person_id', '=', bo).execute()).toEqual([])
    const done = await follow(token)
    expect(done).toMatchObject({ status: 201, body: { face: 'portal' } })
    expect(await whoIs(desk, { cookie: done.cookie })).toBe('Bo')
    expect((await follow(token)).status).toBe(401)
  })

  test('followed twice at the same moment signs in once', async () => {
    await customer('Cy')
    const token = await magic('cy@acme.example')
    const answers = await Promise.all([follow(token), follow(token), follow(token)])
    expect(answers.map((one) => one.status).toSorted((a, b) => a - b)).toEqual([201, 401, 401])
  })

  test('unknown, used, expired: one answer; malformed ones are refused as input', async () => {
    await customer('Di')
    const token = await magic('di@acme.example')
    const unknown = await follow('a'.repeat(43))
    expect(unknown.status).toBe(401)
    desk.clock.forward(15 * MINUTE)
    expect((await follow(token)).text).toBe(unknown.text)
    for (const odd of ['', null, [token], { token }, 0, token.slice(1), `${token}x`, `${token}\n`])
      expect(await follow(odd)).toMatchObject({ status: 422, cookie: null })
    expect((await fetchFrom(desk, 'POST', '/session/link', { body: {} })).status).toBe(422)
  })

  test('dies with the address it was mailed to, with the person and with the login', async () => {
    const { app } = desk
    const people = { moved: await customer('Moved'), left: await customer('Left'), closed: await customer('Closed') }
    const tokens = [
      await magic('moved@acme.example'),
      await magic('left@acme.example'),
      await magic('closed@acme.example'),
    ]
    await app.db
      .updateTable('person_emails')
      .set({ address: 'elsewhere@acme.example' })
      .where('person_id', '=', people.moved)
      .execute()
    await app.db.updateTable('people').set({ deactivated_at: app.clock() }).where('id', '=', people.left).execute()
    await app.db
      .insertInto('logins')
      .values({ person_id: people.closed, created_at: app.clock(), disabled_at: app.clock() })
      .execute()
    for (const token of tokens) expect((await follow(token)).status).toBe(401)
    for (const address of ['left@acme.example', 'closed@acme.example']) {
      await app.db.deleteFrom('outbound_messages').where('to_address', '=', address).execute()
      expect(await magic(address)).toBe('')
    }
  })

  test('is not mailed to an address that nobody has proven', async () => {
    const person = await customer('Eli')
    await desk.app.db
      .insertInto('person_emails')
      .values({ person_id: person, address: 'victim@other.example' })
      .execute()
    expect(await magic('victim@other.example')).toBe('')
  })

  test('fills no mailbox: at most five are out at once', async () => {
    await customer('Flo')
    for (let asked = 0; asked < 8; asked++)
      await sendLink.run(desk.app, { address: 'flo@acme.example', purpose: 'magic' })
    const mails = await desk.app.db
      .selectFrom('outbound_messages')
      .select('id')
      .where('to_address', '=', 'flo@acme.example')
      .execute()
    expect(mails).toHaveLength(5)
  })

  test('links only to the configured address, and keeps its token from servers', async () => {
    await customer('Gus')
    await magic('gus@acme.example')
    const mail = await desk.app.db
      .selectFrom('outbound_messages')
      .select('text')
      .where('to_address', '=', 'gus@acme.example')
      .executeTakeFirstOrThrow()
    expect(mail.text.match(/https?:\/\/\S+/g)?.map((url) => url.split('#')[0])).toEqual([
      'https://desk.example/sign-in/link',
    ])
  })
})

describe('links with a password', () => {
  test('a reset asks for one, changes it, and ends every session', async () => {
    await customer('Hal')
    const before = await follow(await magic('hal@acme.example'))
    const token = await magic('hal@acme.example', 'reset')
    expect(await follow(token)).toMatchObject({ status: 422, body: { code: 'sessions.password-wanted' } })
    expect((await follow(token, { password: PASSWORD })).status).toBe(201)
    expect(await whoIs(desk, { cookie: before.cookie })).toBeNull()
    expect(
      (await fetchFrom(desk, 'POST', '/session', { body: { name: 'hal@acme.example', password: PASSWORD } })).status,
    ).toBe(201)
  })

  test('a sign-in link changes no password, whatever is sent along', async () => {
    await customer('Ida')
    expect((await follow(await magic('ida@acme.example'), { password: PASSWORD, name: 'Eve' })).status).toBe(201)
    expect(
      (await fetchFrom(desk, 'POST', '/session', { body: { name: 'ida@acme.example', password: PASSWORD } })).status,
    ).toBe(401)
  })

  test('HR-28: an invitation is replaced by the next, lasts 7 days, and is for those without a password', async () => {
    const { app } = desk
    const jo = await customer('Jo')
    const me = await asking(app, owner)
    await perform(app, invite, me, { id: jo })
    const first = (await mailedToken(app, 'jo@acme.example')) ?? ''
    await perform(app, invite, me, { id: jo })
    const second = (await mailedToken(app, 'jo@acme.example')) ?? ''
    expect((await follow(first, { password: PASSWORD })).status).toBe(401)
    desk.clock.forward(6 * 24 * 60 * MINUTE)
    expect((await follow(second)).status).toBe(422)
    const done = await follow(second, { password: PASSWORD })
    expect(await whoIs(desk, { cookie: done.cookie })).toBe('Jo')
    await expect(perform(app, invite, me, { id: jo })).rejects.toMatchObject({ code: 'sessions.has-password' })
  })

  test('nobody invites their own rank or above, and a customer nobody', async () => {
    const { app } = desk
    const agent = await somebody(app, { name: 'Agnes Agent', address: 'agnes@desk.example', role: 'agent' })
    const other = await somebody(app, { name: 'Arno Agent', address: 'arno@desk.example', role: 'agent' })
    const kim = await customer('Kim')
    await expect(perform(app, invite, await asking(app, agent), { id: other })).rejects.toMatchObject({
      kind: 'forbidden',
    })
    await expect(perform(app, invite, await asking(app, agent), { id: owner })).rejects.toMatchObject({
      kind: 'forbidden',
    })
    await expect(perform(app, invite, await asking(app, kim), { id: agent })).rejects.toMatchObject({
      kind: 'not-found',
    })
    await expect(perform(app, invite, await asking(app, agent), { id: kim })).resolves.toMatchObject({
      answer: { expiresAt: expect.any(String) },
    })
  })
})
