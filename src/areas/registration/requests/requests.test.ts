import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { testApp, type TestApp } from '../../../../test/app.ts'
import { eventsAbout, type Name, office, type Office } from '../../../../test/office.ts'
import { mailsTo, tokenFor } from '../../../../test/registration.ts'
import { record } from '../../../kernel/events.ts'
import { enqueue } from '../../../kernel/jobs.ts'
import { system } from '../../../kernel/me.ts'
import { setBillingContact, setPrimaryContact } from '../../companies/contacts.ts'
import { changeOfMembership } from '../../people/memberships/change.ts'
import { tidyRegistration } from '../tidy.ts'
import { approveRequest } from './approve.ts'
import { askForLevel } from './ask-for-level.ts'
import { countRequests } from './count.ts'
import { listRequestsForPortal } from './list-for-portal.ts'
import { listRequests } from './list.ts'
import { makeRequest, type NewRequest } from './make-request.ts'
import { readMyLevel } from './read-my-level.ts'
import { refuseRequest } from './refuse.ts'
import { tellDeciders } from './tell-deciders.ts'
import { withdrawRequest } from './withdraw.ts'

const HOUR = 60 * 60_000
const DAY = 24 * HOUR

let product: TestApp
let desk: Office
beforeAll(async () => {
  product = await testApp()
  desk = await office(product.app)
})
afterAll(async () => product.drop())
beforeEach(async () => {
  product.clock.forward(2 * DAY)
  await product.app.db.deleteFrom('access_requests').execute()
})

const idOf = (name: Name) => desk.people[name] ?? 0

/** A request as confirming an address makes it. */
async function ask(asked: Partial<NewRequest> = {}): Promise<number> {
  const { app } = product
  const now = app.clock()
  const id = await app.db.transaction().execute((tx) =>
    makeRequest(
      {
        tx,
        now,
        happened: (what) => record(tx, system(now), now, what),
        enqueue: (work, input, options) => enqueue(tx, work, input, options),
      },
      {
        kind: 'sign-up',
        person: null,
        name: 'New Person',
        address: 'new@acme.example',
        language: null,
        company: desk.companies.Acme,
        level: null,
        message: 'Please.',
        days: 14,
        ...asked,
      },
    ),
  )
  return id ?? 0
}

const askFor = (name: Name, more: Partial<NewRequest> = {}) =>
  ask({ kind: 'access', person: idOf(name), name, address: `${name.toLowerCase()}@people.example`, ...more })

const approve = async (who: Name, id: number, more: object = {}, company?: 'Acme' | 'Labs' | 'Globex') =>
  desk.act(approveRequest, await desk.me(who, company), { id, ...more })

const levelAt = async (person: number, company: number) =>
  (
    await product.app.db
      .selectFrom('memberships')
      .leftJoin('levels', 'levels.id', 'memberships.level_id')
      .select('levels.key')
      .where('person_id', '=', person)
      .where('company_id', '=', company)
      .execute()
  ).map(({ key }) => key)

const given = z.object({ person: z.number(), company: z.number().nullable(), level: z.number().nullable() })

describe('who decides', () => {
  test('AT-15 AT-16 AT-35 K12: staff, and the contacts and managers of that company; nobody else even sees it', async () => {
    const id = await ask()
    const seen = async (name: Name, company?: 'Acme' | 'Labs' | 'Globex') => {
      const page = z.object({ items: z.array(z.object({ id: z.number(), can: z.record(z.string(), z.boolean()) })) })
      const { items } = page.parse(await desk.ask(listRequestsForPortal, await desk.me(name, company), {}))
      return items.map((one) => [one.id, one.can['decide']])
    }
    for (const name of ['Olivia', 'Ada', 'Gus', 'Mia', 'Mel', 'Coco'] as const)
      expect(await seen(name), name).toEqual([[id, true]])
    for (const name of ['Avi', 'Ben', 'Lou', 'Lea', 'Max', 'Nia'] as const) expect(await seen(name), name).toEqual([])
    for (const [name, company] of [
      ['Avi', 'Acme'],
      ['Max', 'Globex'],
      ['Lou', 'Globex'],
      ['Sam', 'Acme'],
    ] as const)
      await expect(approve(name, id, {}, company), name).rejects.toMatchObject({ kind: 'not-found' })
    expect(await desk.ask(countRequests, await desk.me('Mia'), {})).toEqual({ waiting: 1 })
    expect(await desk.ask(countRequests, await desk.me('Max'), {})).toEqual({ waiting: 0 })
    expect(await desk.ask(listRequests, await desk.me('Mia'), {})).toMatchObject({ items: [] })
    expect(await desk.ask(listRequests, await desk.me('Gus'), {})).toMatchObject({
      items: [{ id, name: 'New Person', company: { name: 'Acme' }, person: null, decidedBy: null }],
    })
  })

  test('AT-13 AT-15: a contact decides at whatever level, up to it', async () => {
    const { db } = product.app
    const id = await ask()
    await db
      .updateTable('companies')
      .set({ billing_contact_id: idOf('Ben') })
      .where('id', '=', desk.companies.Acme)
      .execute()
    await expect(approve('Ben', id, { level: desk.levels['advanced'] })).rejects.toMatchObject({
      code: 'companies.level-too-high',
    })
    const { person } = given.parse(await approve('Ben', id))
    expect(await levelAt(person, desk.companies.Acme)).toEqual(['basic'])
    await db.updateTable('companies').set({ billing_contact_id: null }).execute()
  })
})

describe('granting', () => {
  test('AT-14 AT-16 HR-28 HR-32: a stranger becomes a Basic customer with a login, and is mailed a link to choose a password', async () => {
    const { app } = product
    const id = await ask({ address: 'one@acme.example', name: 'One' })
    const { person, company } = given.parse(await approve('Gus', id))
    expect(company).toBe(desk.companies.Acme)
    expect(await levelAt(person, desk.companies.Acme)).toEqual(['basic'])
    expect(await tokenFor(app, 'sign-in/link', 'one@acme.example')).not.toBe('')
    expect(
      await app.db.selectFrom('logins').select('person_id').where('person_id', '=', person).execute(),
    ).toHaveLength(1)
    expect(await app.db.selectFrom('staff').select('role_id').where('person_id', '=', person).execute()).toEqual([])
    expect(await eventsAbout(app.db, 'person', person)).toEqual(['person.created', 'person.membership-added'])
    expect(await eventsAbout(app.db, 'access-request', id)).toEqual(['access-request.made', 'access-request.granted'])
    await expect(approve('Ada', id)).rejects.toMatchObject({ code: 'registration.decided-already' })
  })

  test('staff choose the company and the level, or none; clients stay in their own, up to their level (K10)', async () => {
    const elsewhere = given.parse(
      await approve('Gus', await ask({ address: 'two@x.example', company: null }), {
        company: desk.companies.Globex,
        level: desk.levels['advanced'],
      }),
    )
    expect(await levelAt(elsewhere.person, desk.companies.Globex)).toEqual(['advanced'])
    const nowhere = given.parse(await approve('Gus', await ask({ address: 'three@x.example', company: null })))
    expect(nowhere).toMatchObject({ company: null, level: null })
    const id = await ask({ address: 'four@acme.example' })
    await expect(approve('Mia', id, { company: desk.companies.Globex })).rejects.toMatchObject({ kind: 'invalid' })
    await expect(approve('Mia', id, { company: null })).rejects.toMatchObject({ kind: 'invalid' })
    await expect(approve('Mia', id, { level: desk.levels['co-managed-administrator'] })).rejects.toMatchObject({
      kind: 'forbidden',
    })
    await expect(approve('Gus', id, { company: 999_999 })).rejects.toMatchObject({ kind: 'invalid' })
    const own = given.parse(await approve('Mia', id, { level: desk.levels['manager'] }))
    expect(await levelAt(own.person, desk.companies.Acme)).toEqual(['manager'])
  })

  test('AT-13 AT-14: without a choice a contact begins as Manager, everyone else as Basic', async () => {
    const { db } = product.app
    const owner = await desk.me('Olivia')
    const shut = async (name: Name) => {
      const membership = await db
        .selectFrom('memberships')
        .select('id')
        .where('person_id', '=', idOf(name))
        .executeTakeFirstOrThrow()
      await desk.act(changeOfMembership, owner, { id: idOf(name), membership: membership.id, level: null })
    }
    await desk.act(setPrimaryContact, owner, { id: desk.companies.Acme, person: idOf('Una') })
    await desk.act(setBillingContact, owner, { id: desk.companies.Acme, person: idOf('Avi') })
    for (const name of ['Una', 'Avi', 'Ben'] as const) {
      await shut(name)
      await approve('Gus', await askFor(name))
    }
    expect(await levelAt(idOf('Una'), desk.companies.Acme)).toEqual(['manager'])
    expect(await levelAt(idOf('Avi'), desk.companies.Acme)).toEqual(['manager'])
    expect(await levelAt(idOf('Ben'), desk.companies.Acme)).toEqual(['basic'])
    for (const set of [setPrimaryContact, setBillingContact])
      await desk.act(set, owner, { id: desk.companies.Acme, person: null })
  })

  test('at the same moment happens once', async () => {
    const id = await ask({ address: 'race@acme.example' })
    const outcomes = await Promise.allSettled([approve('Gus', id), approve('Mia', id), approve('Ada', id)])
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const found = await product.app.db
      .selectFrom('person_emails')
      .select('person_id')
      .where('address', '=', 'race@acme.example')
      .execute()
    expect(found).toHaveLength(1)
  })

  test('a stranger who is known by now is not made twice', async () => {
    const id = await ask({ address: 'ben@people.example' })
    await expect(approve('Gus', id)).rejects.toMatchObject({ code: 'registration.known-by-now' })
  })

  test('nobody comes back that way whom somebody deactivated', async () => {
    const { db } = product.app
    const id = await askFor('Nia', { company: desk.companies.Globex })
    await db.updateTable('people').set({ deactivated_at: product.clock() }).where('id', '=', idOf('Nia')).execute()
    await expect(approve('Gus', id)).rejects.toMatchObject({ code: 'registration.shut-out' })
    await db.updateTable('people').set({ deactivated_at: null }).where('id', '=', idOf('Nia')).execute()
  })

  test('K10: nobody decides for staff of their own rank or above, nor for themselves', async () => {
    const forStaff = await askFor('Sam')
    await expect(approve('Gus', forStaff)).rejects.toMatchObject({ kind: 'forbidden' })
    await expect(approve('Mel', forStaff)).rejects.toMatchObject({ kind: 'forbidden' })
    const forMia = await askFor('Mia', { kind: 'level', level: desk.levels['co-managed-administrator'] ?? 0 })
    await expect(approve('Mia', forMia)).rejects.toMatchObject({ kind: 'forbidden' })
    await expect(approve('Mel', forMia)).rejects.toMatchObject({ code: 'companies.level-too-high' })
    await approve('Gus', forMia)
    expect(await levelAt(idOf('Mia'), desk.companies.Acme)).toEqual(['co-managed-administrator'])
    await product.app.db
      .updateTable('memberships')
      .set({ level_id: desk.levels['manager'] ?? 0 })
      .where('person_id', '=', idOf('Mia'))
      .execute()
  })
})

describe('asking for a higher level', () => {
  test('AT-15: a Basic user asks from the portal; a Manager grants it, and it is above what they had', async () => {
    const basic = await desk.me('Lea')
    expect(await desk.ask(readMyLevel, basic, {})).toMatchObject({
      company: 'Labs',
      level: 'Basic',
      above: [{ name: 'Advanced' }, { name: 'Manager' }],
      waiting: null,
    })
    const advanced = desk.levels['advanced'] ?? 0
    for (const level of [desk.levels['basic'], desk.levels['co-managed-resource'], 999_999])
      await expect(desk.act(askForLevel, basic, { level, message: 'x' })).rejects.toMatchObject({ kind: 'invalid' })
    const id = await desk.make(askForLevel, basic, { level: advanced, message: 'I lead the shift.' })
    await expect(desk.act(askForLevel, basic, { message: 'Again.' })).rejects.toMatchObject({
      code: 'registration.asked-already',
    })
    expect(await desk.ask(readMyLevel, basic, {})).toMatchObject({ waiting: { id } })
    const open = await askFor('Lea', { kind: 'level', company: desk.companies.Acme })
    await expect(approve('Gus', open)).rejects.toMatchObject({ kind: 'invalid', message: 'Choose the level.' })
    await expect(approve('Gus', id, { level: desk.levels['basic'] })).rejects.toMatchObject({ kind: 'invalid' })
    await approve('Gus', id)
    expect(await levelAt(idOf('Lea'), desk.companies.Labs)).toEqual(['advanced'])
    expect(await mailsTo(product.app, 'lea@people.example')).toEqual(['You may do more at Foyer'])
  })

  test('AT-15: only who acts for a company can ask; what was asked can be taken back by oneself alone', async () => {
    await expect(desk.act(askForLevel, await desk.me('Gus'), { message: 'x' })).rejects.toMatchObject({
      kind: 'forbidden',
    })
    const id = await desk.make(askForLevel, await desk.me('Lou', 'Acme'), { message: 'More, please.' })
    for (const name of ['Mia', 'Gus'] as const)
      await expect(desk.act(withdrawRequest, await desk.me(name), { id })).rejects.toMatchObject({ kind: 'forbidden' })
    await expect(desk.act(withdrawRequest, await desk.me('Max'), { id })).rejects.toMatchObject({ kind: 'not-found' })
    await desk.act(withdrawRequest, await desk.me('Lou', 'Globex'), { id })
    await expect(approve('Mia', id)).rejects.toMatchObject({ code: 'registration.decided-already' })
  })
})

describe('refusing and expiring', () => {
  test('the reason goes to the one who asked, who becomes nobody', async () => {
    const { app } = product
    const id = await ask({ address: 'no@acme.example' })
    await desk.act(refuseRequest, await desk.me('Mia'), { id, reason: 'You left in May.' })
    const mail = await app.db
      .selectFrom('outbound_messages')
      .select('text')
      .where('to_address', '=', 'no@acme.example')
      .executeTakeFirstOrThrow()
    expect(mail.text).toContain('You left in May.')
    expect(await eventsAbout(app.db, 'access-request', id)).toEqual(['access-request.made', 'access-request.refused'])
    await expect(desk.act(refuseRequest, await desk.me('Gus'), { id })).rejects.toMatchObject({ kind: 'conflict' })
    const known = await app.db
      .selectFrom('person_emails')
      .select('id')
      .where('address', '=', 'no@acme.example')
      .execute()
    expect(known).toEqual([])
  })

  test('what nobody answers expires, is told so, and strangers are forgotten', async () => {
    const { app, clock } = product
    const id = await ask({ address: 'slow@acme.example', days: 3 })
    clock.forward(3 * DAY)
    await expect(approve('Gus', id)).rejects.toMatchObject({ code: 'registration.expired' })
    await tidyRegistration.run(app, {})
    await tidyRegistration.run(app, {})
    expect(await mailsTo(app, 'slow@acme.example')).toEqual(['Your request at Foyer'])
    expect(await eventsAbout(app.db, 'access-request', id)).toEqual(['access-request.made', 'access-request.expired'])
    clock.forward(91 * DAY)
    await tidyRegistration.run(app, {})
    expect(await app.db.selectFrom('access_requests').select('id').execute()).toEqual([])
  })
})

describe('telling those who decide', () => {
  const told = async (...names: Name[]) =>
    Promise.all(names.map(async (name) => (await mailsTo(product.app, `${name.toLowerCase()}@people.example`)).length))

  test('AT-12 AT-15: the contacts and the account manager are told, and nobody else; one mail an hour however many ask', async () => {
    const { app, clock } = product
    await app.db
      .updateTable('companies')
      .set({ primary_contact_id: idOf('Mia'), billing_contact_id: idOf('Mel'), account_manager_id: idOf('Gia') })
      .where('id', '=', desk.companies.Acme)
      .execute()
    const before = await told('Mia', 'Mel', 'Gia', 'Gus', 'Olivia', 'Max')
    const more = async () =>
      (await told('Mia', 'Mel', 'Gia', 'Gus', 'Olivia', 'Max')).map((n, at) => n - (before[at] ?? 0))
    await ask({ address: 'a1@acme.example' })
    await tellDeciders.run(app, { company: desk.companies.Acme })
    expect(await more()).toEqual([1, 1, 1, 0, 0, 0])
    for (let n = 0; n < 20; n++) {
      await ask({ address: `b${n}@acme.example` })
      await tellDeciders.run(app, { company: desk.companies.Acme })
    }
    expect(await more()).toEqual([1, 1, 1, 0, 0, 0])
    clock.forward(HOUR)
    await Promise.all([1, 2, 3].map(() => tellDeciders.run(app, { company: desk.companies.Acme })))
    expect(await more()).toEqual([2, 2, 2, 0, 0, 0])
    expect((await mailsTo(app, 'mia@people.example')).at(-1)).toBe('20 people ask for access to Foyer')
    await app.db
      .updateTable('companies')
      .set({ primary_contact_id: null, billing_contact_id: null, account_manager_id: null })
      .execute()
  })

  test('where nobody is named, staff who can decide are told', async () => {
    const before = await told('Olivia', 'Gus', 'Mia')
    await ask({ address: 'lost@x.example', company: null })
    await tellDeciders.run(product.app, { company: null })
    expect((await told('Olivia', 'Gus', 'Mia')).map((n, at) => n - (before[at] ?? 0))).toEqual([1, 1, 0])
  })
})
