import { afterAll, beforeAll, expect, test } from 'vitest'
import { testApp, type TestApp } from '../../../../test/app.ts'
import { eventsAbout, type Name, type Office, office } from '../../../../test/office.ts'
import { createRole } from '../../access/roles/create.ts'
import { createTeam } from '../create.ts'
import { appoint } from './appoint.ts'
import { dismiss } from './dismiss.ts'

let product: TestApp
let desk: Office
let team: number
beforeAll(async () => {
  product = await testApp()
  desk = await office(product.app)
  team = await desk.make(createTeam, await desk.me('Ada'), { name: 'Network' })
})
afterAll(() => product.drop())

const give = async (who: Name, whom: Name, role: string, more = {}) =>
  desk.act(appoint, await desk.me(who), { id: desk.people[whom], role: desk.roles[role], ...more })

test('HM-23 HM-30 HM-31: a customer becomes an agent with a team; without one the answer warns', async () => {
  expect(await give('Ada', 'Nia', 'agent')).toMatchObject({ needsTeam: true })
  expect((await desk.me('Nia')).hat).toBe('staff')
  const answer = await give('Ada', 'Ben', 'agent', { team, teamRole: desk.teamRoles['member'] })
  expect(answer).toMatchObject({ needsTeam: false })
  expect((await desk.me('Ben')).hats.map((hat) => hat.label)).toEqual(['Agent', 'Acme'])
  expect(await eventsAbout(product.app.db, 'person', desk.people['Nia'] ?? 0)).toEqual(['person.appointed'])
  expect(await give('Ada', 'Una', 'agent', { team, teamRole: desk.teamRoles['reader'] })).toMatchObject({
    needsTeam: true,
  })
})

test('HR-5 HR-8 HR-17 HR-33: who gives which role to whom', async () => {
  await expect(give('Gus', 'Max', 'agent')).rejects.toMatchObject({ kind: 'forbidden' })
  await expect(give('Ada', 'Max', 'admin')).rejects.toMatchObject({ code: 'access.rank-too-high' })
  await expect(give('Ada', 'Max', 'owner')).rejects.toMatchObject({ code: 'access.rank-too-high' })
  await expect(give('Ada', 'Abel', 'agent')).rejects.toMatchObject({ kind: 'forbidden' })
  await expect(give('Ada', 'Ada', 'owner')).rejects.toMatchObject({ kind: 'forbidden' })
  await expect(give('Gus', 'Gus', 'admin')).rejects.toMatchObject({ kind: 'forbidden' })
  await give('Olivia', 'Abel', 'owner')
  await expect(give('Olivia', 'Abel', 'owner', { endsAt: '2099-01-01T00:00:00Z' })).rejects.toMatchObject({
    kind: 'invalid',
  })
  await give('Olivia', 'Abel', 'admin')
})

test('nobody gives a role with rights that they do not hold', async () => {
  const grants = ['people.view', 'people.assign_role', 'team.view', 'team.manage'].map((permission) => ({
    permission,
    scope: 'all',
  }))
  const role = await desk.make(createRole, await desk.me('Olivia'), { name: 'Human resources', rank: 70, grants })
  await desk.act(appoint, await desk.me('Olivia'), { id: desk.people['Gia'], role })
  await expect(give('Gia', 'Max', 'agent')).rejects.toMatchObject({ code: 'access.not-held' })
  await expect(
    desk.act(appoint, await desk.me('Ada'), { id: desk.people['Max'], role, team, teamRole: 999_999 }),
  ).rejects.toMatchObject({ kind: 'invalid' })
})

test('a role for a time ends by itself; what does not exist is named', async () => {
  const endsAt = new Date(product.clock().getTime() + 60_000).toISOString()
  await give('Ada', 'Lea', 'agent', { endsAt })
  expect((await desk.me('Lea')).hat).toBe('staff')
  product.clock.forward(60_000)
  expect((await desk.me('Lea')).hat).toMatch(/^membership/)
  await expect(give('Ada', 'Max', 'nothing')).rejects.toMatchObject({ kind: 'invalid' })
  await expect(give('Ada', 'Max', 'agent', { team })).rejects.toMatchObject({
    detail: { fields: { teamRole: expect.anything() } },
  })
  await expect(
    give('Ada', 'Max', 'agent', { team: 999_999, teamRole: desk.teamRoles['member'] }),
  ).rejects.toMatchObject({ detail: { fields: { team: expect.anything() } } })
  expect(await eventsAbout(product.app.db, 'person', desk.people['Max'] ?? 0)).toEqual([])
})

test('K4: dismissing leaves the customer', async () => {
  await desk.act(dismiss, await desk.me('Ada'), { id: desk.people['Ben'] })
  expect((await desk.me('Ben')).hats.map((hat) => hat.label)).toEqual(['Acme'])
  await expect(desk.act(dismiss, await desk.me('Ada'), { id: desk.people['Ben'] })).rejects.toMatchObject({
    code: 'people.not-staff',
  })
  await expect(desk.act(dismiss, await desk.me('Ada'), { id: desk.people['Olivia'] })).rejects.toMatchObject({
    kind: 'forbidden',
  })
})
