import { afterAll, beforeAll, expect, test } from 'vitest'
import { testApp, type TestApp } from '../../../../test/app.ts'
import { type Name, type Office, office } from '../../../../test/office.ts'
import { asking } from '../../../../test/people.ts'
import { drain } from '../../../kernel/outbox.ts'
import { hashOf } from '../../../kernel/ids.ts'
import { setAccountManager } from '../../companies/contacts.ts'
import { deactivatePerson } from '../../people/deactivate.ts'
import { createKey } from '../../sessions/keys/create-key.ts'
import { createTeam } from '../../teams/create.ts'
import { assign } from '../../tickets/assign.ts'
import { openForCustomer } from '../../tickets/open.ts'
import { makeStaff } from '../staff/make-staff.ts'
import { comeBack } from './come-back.ts'
import { leave } from './leave.ts'
import { readPlan } from './read-plan.ts'

let product: TestApp
let desk: Office
let network: number
beforeAll(async () => {
  product = await testApp()
  desk = await office(product.app)
  const ada = await desk.me('Ada')
  network = await desk.make(createTeam, ada, { name: 'Network' })
  for (const name of ['Gus', 'Gia'] as const)
    await desk.act(makeStaff, ada, {
      id: desk.people[name],
      role: desk.roles['agent'],
      teams: [{ team: network, teamRole: desk.teamRoles['member'] }],
      invite: false,
    })
})
afterAll(() => product.drop())

const id = (name: Name) => desk.people[name] ?? 0
const openFor = async (assignee: Name) =>
  desk.make(openForCustomer, await desk.me('Ada'), {
    subject: 'Printer',
    html: '<p>Help</p>',
    requester: id('Ben'),
    team: network,
    assignee: id(assignee),
  })
const assigneeOf = async (ticket: number) =>
  (await product.app.db.selectFrom('tickets').select('assignee_id').where('id', '=', ticket).executeTakeFirstOrThrow())
    .assignee_id

/** A browser where they are signed in, and a key of theirs. */
async function comeIn(name: Name): Promise<void> {
  const now = product.clock()
  const { id: session } = await product.app.db
    .insertInto('sessions')
    .values({
      token_hash: hashOf(name),
      person_id: id(name),
      created_at: now,
      seen_at: now,
      expires_at: new Date(now.getTime() + 60_000),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await desk.act(createKey, await asking(product.app, id(name), session), { name: 'Script', hat: 'staff' })
}

test('the plan counts what somebody works on, holds, and comes in by; leaving hands over and ends it in one step (HM-36)', async () => {
  const ada = await desk.me('Ada')
  const [one, two] = [await openFor('Gus'), await openFor('Gus')]
  await comeIn('Gus')
  await desk.act(setAccountManager, ada, { id: desk.companies.Globex, person: id('Gus') })
  const plan = await desk.ask(readPlan, ada, { id: id('Gus') })
  expect(plan).toMatchObject({
    work: [{ team: { name: 'Network' }, open: 2 }],
    waysIn: { sessions: 1, keys: 1, links: 0 },
    holds: [{ table: 'companies', column: 'account_manager_id', count: 1 }],
    back: { staff: null, desk: null },
  })
  await expect(desk.act(leave, ada, { id: id('Gus') })).rejects.toMatchObject({ code: 'leaving.open-work' })
  expect(await desk.me('Gus')).toMatchObject({ hat: 'staff' })
  expect(await desk.act(leave, ada, { id: id('Gus'), handOver: [{ team: network, to: id('Gia') }] })).toMatchObject({
    handedOver: 2,
  })
  await expect(desk.me('Gus')).rejects.toThrow('no such hat')
  await drain(product.app, product.pool)
  expect(await desk.ask(readPlan, ada, { id: id('Gus') })).toMatchObject({
    work: [],
    waysIn: { sessions: 0, keys: 0, links: 0 },
    back: { desk: 2 },
  })

  // Coming back: what nobody has moved on since is theirs again; keys and sessions are not
  await desk.act(assign, ada, { id: two, team: network, assignee: null })
  expect(await desk.act(comeBack, ada, { id: id('Gus') })).toMatchObject({ tickets: 1 })
  expect([await assigneeOf(one), await assigneeOf(two)]).toEqual([id('Gus'), null])
  expect(await desk.me('Gus')).toMatchObject({ hat: 'staff' })
  expect(await desk.ask(readPlan, ada, { id: id('Gus') })).toMatchObject({ waysIn: { sessions: 0, keys: 0 } })
})

test('whoever was deactivated otherwise in between gets no tickets of another time back', async () => {
  const ada = await desk.me('Ada')
  const one = await openFor('Gia')
  await desk.act(leave, ada, { id: id('Gia'), handOver: [{ team: network, to: null }] })
  await desk.act(comeBack, ada, { id: id('Gia'), tickets: false })
  expect(await assigneeOf(one)).toBeNull()
  product.clock.forward(1000)
  await desk.act(deactivatePerson, ada, { id: id('Gia') })
  expect(await desk.act(comeBack, ada, { id: id('Gia') })).toMatchObject({ tickets: 0 })
})

test('HR-8: customers see nothing of it, and nobody lets their own rank go', async () => {
  await expect(desk.ask(readPlan, await desk.me('Mia'), { id: id('Ben') })).rejects.toMatchObject({ kind: 'forbidden' })
  await expect(desk.act(leave, await desk.me('Mia'), { id: id('Ben') })).rejects.toMatchObject({ kind: 'forbidden' })
  await expect(desk.act(leave, await desk.me('Ada'), { id: id('Abel') })).rejects.toMatchObject({ kind: 'forbidden' })
  await desk.act(leave, await desk.me('Gus'), { id: id('Ben') })
})
