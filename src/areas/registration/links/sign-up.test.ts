import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { office, type Office } from '../../../../test/office.ts'
import { mailsTo, tokenFor } from '../../../../test/registration.ts'
import { type Desk, fetchFrom, mailedToken, testDesk, whoIs } from '../../../../test/sign-in.ts'
import { writeSetting } from '../../../kernel/settings.ts'
import { blacklist, knownMayAsk, type Policy, policy, registrationPolicy } from '../policy.ts'
import { answerSignUp } from './answer-sign-up.ts'

const HOUR = 60 * 60_000
const PASSWORD = 'wet gravel under tall pines'

let desk: Desk
let world: Office
beforeAll(async () => {
  desk = await testDesk()
  world = await office(desk.app)
})
afterAll(async () => desk.stop())
beforeEach(() => desk.clock.forward(25 * HOUR))

const decide = (to: Policy) => writeSetting(desk.app.db, registrationPolicy, to, null, desk.app.clock())

const ask = (address: string, name = 'New Person', from?: string) =>
  fetchFrom(desk, 'POST', '/registrations', { body: { name, address, message: 'Please.' }, from })
const inspect = (token: string) => fetchFrom(desk, 'POST', '/registrations/inspection', { body: { token } })
const confirm = (token: string, more: object = {}) =>
  fetchFrom(desk, 'POST', '/registrations/confirmation', { body: { token, ...more } })

/** Fills in the form and does the job behind it; gives the token that was mailed, empty when none was. */
async function signUp(address: string, name = 'New Person'): Promise<string> {
  await answerSignUp.run(desk.app, { address, name, message: 'Please.', language: null })
  return tokenFor(desk.app, 'sign-up/confirm', address)
}

const whoHas = (address: string) =>
  desk.app.db
    .selectFrom('person_emails')
    .innerJoin('people', 'people.id', 'person_emails.person_id')
    .leftJoin('memberships', 'memberships.person_id', 'people.id')
    .leftJoin('levels', 'levels.id', 'memberships.level_id')
    .leftJoin('staff', 'staff.person_id', 'people.id')
    .select([
      'people.id',
      'people.code',
      'person_emails.verified_at as provenAt',
      'memberships.company_id as company',
      'levels.key as level',
      'staff.role_id as role',
    ])
    .where('person_emails.address', '=', address)
    .execute()

const requestsOf = (address: string) =>
  desk.app.db
    .selectFrom('access_requests')
    .select(['kind', 'company_id as company', 'person_id as person', 'state'])
    .where('address', '=', address)
    .execute()

const jobsLeft = async () => {
  const found = await desk.pool.query(
    "select count(*)::int as n from graphile_worker.jobs where task_identifier = 'registration.answer-sign-up'",
  )
  return Number(found.rows[0].n)
}

describe('asking to be let in', () => {
  test('HR-30 HR-23: one answer and one job, whoever has the address: known, unknown, blocked, deactivated', async () => {
    const { app } = desk
    await decide('open')
    await writeSetting(app.db, blacklist, ['blocked.example'], null, app.clock())
    await app.db
      .updateTable('people')
      .set({ deactivated_at: app.clock() })
      .where('id', '=', world.people['Nia'] ?? 0)
      .execute()
    const addresses = [
      'fresh@acme.example',
      'mia@people.example',
      'una@people.example',
      'a@blocked.example',
      'nia@people.example',
    ]
    const before = await jobsLeft()
    const answers = []
    for (const address of addresses) answers.push(await ask(address))
    expect(new Set(answers.map((one) => JSON.stringify(one))).size).toBe(1)
    expect(answers[0]?.status).toBe(204)
    expect((await jobsLeft()) - before).toBe(addresses.length)
    const mails = []
    for (const address of addresses) {
      const had = (await mailsTo(app, address)).length
      await answerSignUp.run(app, { address, name: 'New Person', message: '', language: null })
      mails.push((await mailsTo(app, address)).length - had)
    }
    // One mail to everybody who can read one, and none to whoever is blocked.
    expect(mails).toEqual([1, 1, 1, 0, 1])
  })

  test('what a stranger typed is not mailed to the address', async () => {
    await decide('open')
    await signUp('victim@elsewhere.example', 'Buy pills at http://evil.example')
    const mail = await desk.app.db
      .selectFrom('outbound_messages')
      .select(['html', 'text', 'subject', 'is_secret', 'is_auto'])
      .where('to_address', '=', 'victim@elsewhere.example')
      .executeTakeFirstOrThrow()
    expect(`${mail.html}${mail.text}${mail.subject}`).not.toMatch(/pills|evil|Please/)
    expect(mail).toMatchObject({ is_secret: true, is_auto: true })
  })

  test('is slowed for each address and place, and fills no mailbox', async () => {
    await decide('open')
    const statuses = []
    for (let time = 0; time < 6; time++) statuses.push((await ask('again@acme.example', 'A', '198.51.100.7')).status)
    expect(statuses).toEqual([204, 204, 204, 204, 204, 429])
    expect((await ask('again@acme.example', 'A', '198.51.100.8')).status).toBe(204)
    for (let time = 0; time < 20; time++) await ask(`a${time}@acme.example`, 'A', '198.51.100.9')
    expect((await ask('other@acme.example', 'A', '198.51.100.9')).status).toBe(429)
    for (let time = 0; time < 6; time++) await signUp('again@acme.example')
    expect(await mailsTo(desk.app, 'again@acme.example')).toHaveLength(3)
  })

  test('where nobody can sign up, a sentence says so, the same for all', async () => {
    const { app } = desk
    await decide('closed')
    await writeSetting(app.db, knownMayAsk, false, null, app.clock())
    const closed = await ask('fresh@acme.example')
    expect(closed).toMatchObject({ status: 403, body: { code: 'registration.closed' } })
    expect((await ask('mia@people.example')).text).toBe(closed.text)
    expect((await fetchFrom(desk, 'GET', '/registration')).body).toEqual({ policy: 'closed', isOpen: false })
    await writeSetting(app.db, knownMayAsk, true, null, app.clock())
    expect((await fetchFrom(desk, 'GET', '/registration')).body).toEqual({ policy: 'closed', isOpen: true })
    expect((await ask('fresh@acme.example')).status).toBe(204)
    expect(await signUp('stranger@acme.example')).toBe('')
    expect(await mailsTo(app, 'stranger@acme.example')).toEqual(['Access to Foyer'])
  })
})

describe('confirming', () => {
  test('HR-30 HR-32 GT-29 AT-14: makes a Basic customer of the company of the domain, with a generated code, signed in', async () => {
    await decide('domains')
    const token = await signUp('ann.lee@acme.example', 'Ann Lee')
    expect((await inspect(token)).body).toEqual({ name: 'Ann Lee', address: 'ann.lee@acme.example', next: 'join' })
    expect(await whoHas('ann.lee@acme.example')).toEqual([])
    expect(await confirm(token, { password: 'short' })).toMatchObject({ status: 422 })
    const done = await confirm(token, { password: PASSWORD })
    expect(done).toMatchObject({ status: 201, body: { outcome: 'in' } })
    expect(await whoIs(desk, { cookie: done.cookie })).toBe('Ann Lee')
    expect(await whoHas('ann.lee@acme.example')).toEqual([
      {
        id: expect.any(Number),
        code: 'LEEA',
        provenAt: desk.app.clock(),
        company: world.companies.Acme,
        level: 'basic',
        role: null,
      },
    ])
    const again = await fetchFrom(desk, 'POST', '/session', {
      body: { name: 'ann.lee@acme.example', password: PASSWORD },
    })
    expect(again).toMatchObject({ status: 201, body: { face: 'portal' } })
  })

  test('HR-25: who signed up has no right of staff and none over others', async () => {
    await decide('open')
    const { cookie } = await confirm(await signUp('solo@private.example', 'Solo'))
    const { body } = await fetchFrom(desk, 'GET', '/me', { cookie })
    expect(body).toMatchObject({ hat: 'personal' })
    expect(JSON.stringify(body)).not.toMatch(/people\.|settings\.|access\.|company\.manage|portal_admin|registration/)
    expect((await fetchFrom(desk, 'GET', '/people', { cookie })).body).toMatchObject({ items: [] })
    expect((await fetchFrom(desk, 'GET', '/settings', { cookie })).status).toBe(403)
  })

  test('without a password they sign in by mailed links', async () => {
    await decide('open')
    expect((await confirm(await signUp('links@acme.example'))).status).toBe(201)
    const login = await desk.app.db
      .selectFrom('logins')
      .innerJoin('person_emails', 'person_emails.person_id', 'logins.person_id')
      .select('password_hash')
      .where('address', '=', 'links@acme.example')
      .executeTakeFirstOrThrow()
    expect(login.password_hash).toBeNull()
  })

  test('works once, for a day, and another link for the address dies with it', async () => {
    await decide('open')
    const [first, second] = [await signUp('once@acme.example'), await signUp('once@acme.example')]
    expect(first).not.toBe(second)
    expect((await confirm(second)).status).toBe(201)
    const spent = await confirm(second)
    expect(spent).toMatchObject({ status: 401, body: { code: 'sessions.link-spent' } })
    for (const token of [first, 'a'.repeat(43)]) expect((await confirm(token)).text).toBe(spent.text)
    expect((await inspect(first)).status).toBe(401)
    expect(await whoHas('once@acme.example')).toHaveLength(1)
    const late = await signUp('late@acme.example')
    desk.clock.forward(24 * HOUR)
    expect((await confirm(late)).text).toBe(spent.text)
    for (const odd of [null, '', 0, [late], `${late}x`])
      expect((await fetchFrom(desk, 'POST', '/registrations/confirmation', { body: { token: odd } })).status).toBe(422)
  })

  test('at the same moment makes one person, by one link or by several', async () => {
    await decide('open')
    const tokens = [await signUp('twin@acme.example'), await signUp('twin@acme.example')]
    const answers = await Promise.all([...tokens, ...tokens].map((token) => confirm(token)))
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 401, 401, 401])
    expect(await whoHas('twin@acme.example')).toHaveLength(1)
  })

  test('is judged by what holds then: closed, blocked, or known in the meantime', async () => {
    const { app } = desk
    await decide('open')
    const [closed, blocked, known] = [
      await signUp('closed@x.example'),
      await signUp('a@later.example'),
      await signUp('met@x.example'),
    ]
    await decide('closed')
    expect((await confirm(closed)).status).toBe(403)
    await decide('open')
    await writeSetting(app.db, blacklist, ['later.example'], null, app.clock())
    expect((await confirm(blocked)).status).toBe(401)
    await confirm(await signUp('met@x.example', 'Met'))
    expect((await confirm(known)).status).toBe(401)
    expect(await whoHas('closed@x.example')).toEqual([])
    expect(await whoHas('a@later.example')).toEqual([])
  })

  test('never takes an address from whoever signs in with it: they are mailed their own link', async () => {
    await decide('open')
    expect(await signUp('mia@people.example', 'Not Mia')).toBe('')
    const token = await mailedToken(desk.app, 'mia@people.example')
    const done = await fetchFrom(desk, 'POST', '/session/link', { body: { token } })
    expect(await whoIs(desk, { cookie: done.cookie })).toBe('Mia')
    expect(await whoHas('mia@people.example')).toHaveLength(1)
  })

  test('AT-16 AT-14: whoever is known without access asks for it, under any policy, and nobody lets themselves in', async () => {
    for (const each of policy.options) {
      await decide(each)
      await desk.app.db.deleteFrom('access_requests').execute()
      const token = await signUp('una@people.example', 'Una')
      desk.clock.forward(2 * HOUR)
      expect((await inspect(token)).body).toMatchObject({ next: 'ask' })
      expect(await confirm(token)).toMatchObject({ status: 201, body: { outcome: 'waiting' }, cookie: null })
      expect(await requestsOf('una@people.example')).toEqual([
        { kind: 'access', company: world.companies.Acme, person: world.people['Una'], state: 'waiting' },
      ])
      expect(await whoHas('una@people.example')).toMatchObject([{ level: null }])
    }
  })

  test('where somebody decides, a stranger becomes a request and nobody yet; asking again makes no second one', async () => {
    await decide('approval')
    for (const time of [1, 2]) {
      const done = await confirm(await signUp('wait@acme.example', `Try ${time}`))
      expect(done).toMatchObject({ status: 201, body: { outcome: 'waiting' }, cookie: null })
    }
    expect(await requestsOf('wait@acme.example')).toEqual([
      { kind: 'sign-up', company: world.companies.Acme, person: null, state: 'waiting' },
    ])
    expect(await whoHas('wait@acme.example')).toEqual([])
  })
})

describe('the policy (K12)', () => {
  test('AT-14 HR-32: whatever the policy and the domain, nobody signs up to more than the first level of their own company', async () => {
    const places = [
      { domain: 'acme.example', company: world.companies.Acme },
      { domain: 'globex.example', company: world.companies.Globex },
      { domain: 'gmail.com', company: null },
      { domain: 'unknown.example', company: null },
    ]
    for (const each of policy.options)
      for (const { domain, company } of places) {
        desk.clock.forward(HOUR)
        await decide(each)
        const address = `table-${each}@${domain}`
        const token = await signUp(address)
        const lets = each === 'open' || (each === 'domains' && company !== null)
        if (token !== '') await confirm(token)
        const level = company === null ? null : 'basic'
        const found = (await whoHas(address)).map((one) => [one.company, one.level, one.role])
        expect(found, `${each} ${domain}`).toEqual(lets ? [[company, level, null]] : [])
        expect(await requestsOf(address), `${each} ${domain}`).toHaveLength(each === 'approval' ? 1 : 0)
      }
  })
})
