import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { testApp, type TestApp } from '../../../../test/app.ts'
import { eventsAbout, type Name, type Office, office } from '../../../../test/office.ts'
import { createTeam } from '../../teams/create.ts'
import { putMember } from '../../teams/members/put.ts'
import { readTeamsOfPerson } from '../../teams/of-person.ts'
import { assign } from '../../tickets/assign.ts'
import { openForCustomer } from '../../tickets/open.ts'
import { readTicket } from '../../tickets/read.ts'
import { readPlan } from '../departure/read-plan.ts'
import { listStaff } from './list-staff.ts'
import { makeStaff } from './make-staff.ts'
import { removeStaff } from './remove-staff.ts'
import { restoreStaff } from './restore-staff.ts'

let product: TestApp
let desk: Office
let network: number
let billing: number
beforeAll(async () => {
  product = await testApp()
  desk = await office(product.app)
  const ada = await desk.me('Ada')
  network = await desk.make(createTeam, ada, { name: 'Network' })
  billing = await desk.make(createTeam, ada, { name: 'Billing' })
})
afterAll(() => product.drop())

const id = (name: Name) => desk.people[name] ?? 0
const member = () => desk.teamRoles['member'] ?? 0
const make = async (who: Name, whom: Name, role: string, more: object = {}) =>
  desk.act(makeStaff, await desk.me(who), {
    id: id(whom),
    role: desk.roles[role],
    teams: [{ team: network, teamRole: member() }],
    ...more,
  })
const ticket = async (assignee: Name | null, team: number | null) =>
  desk.make(openForCustomer, await desk.me('Ada'), {
    subject: 'Printer',
    html: '<p>Help</p>',
    requester: id('Ben'),
    team,
    assignee: assignee && id(assignee),
  })
const assigneeOf = async (one: number) =>
  z
    .object({ assignee: z.object({ id: z.number() }).nullable() })
    .parse(await desk.ask(readTicket, await desk.me('Ada'), { id: one })).assignee?.id ?? null

test('HM-23 HM-25 HM-26 HM-27 HM-30 HM-31: making staff asks for a role and at least one team, and invites who has no login', async () => {
  await expect(make('Ada', 'Nia', 'agent', { teams: [] })).rejects.toMatchObject({
    detail: { fields: { teams: 'Choose at least one team: without one nobody can be given tickets.' } },
  })
  const twice = { team: network, teamRole: member() }
  await expect(make('Ada', 'Nia', 'agent', { teams: [twice, twice] })).rejects.toMatchObject({ kind: 'invalid' })
  await expect(
    make('Ada', 'Nia', 'agent', { teams: [twice, { team: 999_999, teamRole: member() }] }),
  ).rejects.toMatchObject({ detail: { fields: { 'teams.1.team': expect.any(String) } } })
  expect(await eventsAbout(product.app.db, 'person', id('Nia'))).toEqual([])
  expect(
    await make('Ada', 'Nia', 'agent', { teams: [twice, { team: billing, teamRole: desk.teamRoles['reader'] }] }),
  ).toMatchObject({ invitation: 'sent' })
  expect((await desk.me('Nia')).hat).toBe('staff')
  expect(await desk.ask(readTeamsOfPerson, await desk.me('Ada'), { id: id('Nia') })).toMatchObject({
    items: [
      { team: { name: 'Billing' }, role: { name: 'Reader' } },
      { team: { name: 'Network' }, role: { name: 'Member' } },
    ],
  })
  expect(await eventsAbout(product.app.db, 'person', id('Nia'))).toEqual(['person.appointed', 'person.invited'])
})

test('HR-33 K10: a role below one’s own only, to people below it', async () => {
  await expect(make('Gus', 'Max', 'agent')).rejects.toMatchObject({ kind: 'forbidden' })
  await expect(make('Ada', 'Max', 'admin')).rejects.toMatchObject({ code: 'access.rank-too-high' })
  await expect(make('Ada', 'Abel', 'agent')).rejects.toMatchObject({ kind: 'forbidden' })
  await expect(desk.act(removeStaff, await desk.me('Gus'), { id: id('Gia'), handOver: [] })).rejects.toMatchObject({
    kind: 'forbidden',
  })
})

test('HM-36 K4: removing staff hands over their open tickets first, and all of it can be taken back', async () => {
  const ada = await desk.me('Ada')
  await make('Ada', 'Sam', 'agent', {
    teams: [
      { team: network, teamRole: member() },
      { team: billing, teamRole: member() },
    ],
  })
  await make('Ada', 'Gia', 'agent')
  const [inNetwork, inBilling, alone, solved] = [
    await ticket('Sam', network),
    await ticket('Sam', billing),
    await ticket('Sam', null),
    await ticket('Gia', network),
  ]
  expect(await desk.ask(readPlan, ada, { id: id('Sam') })).toMatchObject({
    work: [
      { team: { id: network }, open: 1 },
      { team: { id: billing }, open: 1 },
      { team: null, open: 1 },
    ],
    places: [{ team: { name: 'Billing' } }, { team: { name: 'Network' } }],
  })
  const removing = (handOver: object[]) => desk.act(removeStaff, ada, { id: id('Sam'), handOver })
  await expect(removing([{ team: network, to: id('Gia') }])).rejects.toMatchObject({ code: 'leaving.open-work' })
  const others = [
    { team: billing, to: null },
    { team: null, to: id('Gia') },
  ]
  await expect(removing([{ team: network, to: id('Ben') }, ...others])).rejects.toMatchObject({ kind: 'invalid' })
  await expect(removing([{ team: network, to: id('Sam') }, ...others])).rejects.toMatchObject({ kind: 'invalid' })
  expect(await assigneeOf(inNetwork)).toBe(id('Sam'))
  expect(await removing([{ team: network, to: id('Gia') }, ...others])).toMatchObject({ handedOver: 3, teams: 2 })
  expect((await desk.me('Sam')).hats.map((hat) => hat.label)).toEqual(['Acme'])
  expect([await assigneeOf(inNetwork), await assigneeOf(inBilling), await assigneeOf(alone)]).toEqual([
    id('Gia'),
    null,
    id('Gia'),
  ])
  expect(await eventsAbout(product.app.db, 'ticket', inNetwork)).toEqual(['ticket.opened', 'ticket.handed-over'])

  // What someone has moved on since stays where it is
  await desk.act(assign, ada, { id: alone, team: network, assignee: id('Nia') })
  expect(await desk.act(restoreStaff, ada, { id: id('Sam') })).toEqual({
    role: desk.roles['agent'],
    teams: 2,
    tickets: 2,
  })
  expect([
    await assigneeOf(inNetwork),
    await assigneeOf(inBilling),
    await assigneeOf(alone),
    await assigneeOf(solved),
  ]).toEqual([id('Sam'), id('Sam'), id('Nia'), id('Gia')])
  expect((await desk.me('Sam')).hat).toBe('staff')
  await expect(desk.act(restoreStaff, ada, { id: id('Sam') })).rejects.toMatchObject({
    code: 'leaving.nothing-removed',
  })
  expect((await eventsAbout(product.app.db, 'person', id('Sam'))).slice(-2)).toEqual([
    'person.dismissed',
    'person.appointed',
  ])
})

test('K9: the last Owner is not removed; who is no staff neither', async () => {
  const olivia = await desk.me('Olivia')
  await desk.act(removeStaff, olivia, { id: id('Oscar') })
  await expect(desk.act(removeStaff, olivia, { id: id('Olivia') })).rejects.toMatchObject({ code: 'people.last-owner' })
  await expect(desk.act(removeStaff, olivia, { id: id('Max') })).rejects.toMatchObject({ code: 'people.not-staff' })
})

const rows = z.object({
  items: z.array(
    z.object({
      name: z.string(),
      openTickets: z.number(),
      invitedUntil: z.string().nullable(),
      staff: z.object({ role: z.object({ name: z.string() }) }),
      places: z.array(z.object({ team: z.object({ name: z.string() }), role: z.object({ name: z.string() }) })),
    }),
  ),
})

test('HM-32 HM-43 GT-31: one page lists staff with role, teams, work and invitation, filtered by team and role', async () => {
  const ada = await desk.me('Ada')
  await desk.act(putMember, ada, { id: billing, person: id('Gus'), role: member() })
  const staff = rows.parse(await desk.ask(listStaff, ada, {})).items
  expect(staff.map(({ name }) => name)).toEqual(['Abel', 'Ada', 'Gia', 'Gus', 'Nia', 'Olivia', 'Sam'])
  expect(staff.find(({ name }) => name === 'Sam')).toMatchObject({
    openTickets: 2,
    staff: { role: { name: 'Agent' } },
    places: [{ team: { name: 'Billing' } }, { team: { name: 'Network' } }],
  })
  expect(staff.find(({ name }) => name === 'Nia')?.invitedUntil).not.toBeNull()
  const named = async (input: object) => rows.parse(await desk.ask(listStaff, ada, input)).items.map(({ name }) => name)
  expect(await named({ team: billing })).toEqual(['Gus', 'Nia', 'Sam'])
  expect(await named({ role: desk.roles['admin'] })).toEqual(['Abel', 'Ada'])
  expect(await named({ q: 'gi' })).toEqual(['Gia'])
  await expect(desk.ask(listStaff, await desk.me('Ben'), {})).resolves.toMatchObject({ items: [] })
})
