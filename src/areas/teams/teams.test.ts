import { afterAll, beforeAll, expect, test } from 'vitest'
import { testApp, type TestApp } from '../../../test/app.ts'
import { eventsAbout, type Office, office } from '../../../test/office.ts'
import { createRole } from '../access/roles/create.ts'
import { archiveTeam, restoreTeam } from './archive.ts'
import { createTeam } from './create.ts'
import { editTeam } from './edit.ts'
import { listTeams } from './list.ts'
import { putMember } from './members/put.ts'
import { removeMember } from './members/remove.ts'
import { readTeamsOfPerson } from './of-person.ts'
import { readTeam } from './read.ts'
import { createTeamRole } from './roles/create.ts'
import { deleteTeamRole } from './roles/delete.ts'
import { editTeamRole } from './roles/edit.ts'
import { listTeamRoles } from './roles/list.ts'
import { appoint } from './staff/appoint.ts'

let product: TestApp
let desk: Office
let team: number
beforeAll(async () => {
  product = await testApp()
  desk = await office(product.app)
  team = await desk.make(createTeam, await desk.me('Ada'), { name: 'Network', walled: false })
})
afterAll(() => product.drop())

const teamsOf = async (name: 'Gus' | 'Gia') =>
  (await desk.me(name)).facts.teams?.mine.map((one) => [one.name, one.role])

test('HR-18: Admins make and change teams, agents see them, customers do not', async () => {
  const ada = await desk.me('Ada')
  expect(await desk.act(editTeam, ada, { id: team, walled: true, version: 1 })).toMatchObject({ version: 2 })
  await expect(desk.act(editTeam, ada, { id: team, name: 'X', version: 1 })).rejects.toMatchObject({ kind: 'conflict' })
  await expect(desk.act(createTeam, ada, { name: 'NETWORK' })).rejects.toMatchObject({
    detail: { fields: { name: expect.anything() } },
  })
  await expect(desk.act(createTeam, await desk.me('Gus'), { name: 'Mine' })).rejects.toMatchObject({
    kind: 'forbidden',
  })
  await expect(desk.act(editTeam, await desk.me('Gus'), { id: team, name: 'Mine' })).rejects.toMatchObject({
    kind: 'forbidden',
  })
  for (const id of [team, 999_999])
    await expect(desk.act(editTeam, await desk.me('Mia', 'Acme'), { id, name: 'X' })).rejects.toMatchObject({
      kind: 'not-found',
    })
  expect(await desk.ask(listTeams, await desk.me('Gus'), {})).toMatchObject({
    items: [{ name: 'Network', walled: true, members: 0, can: { manage: false } }],
  })
})

test('GT-19 HM-28 HM-31: agents only, each with one team role', async () => {
  const ada = await desk.me('Ada')
  const { Gus, Ben } = desk.people
  const put = (person: number | undefined, role: string) =>
    desk.act(putMember, ada, { id: team, person, role: desk.teamRoles[role] })
  await put(Gus, 'member')
  await put(Gus, 'reader')
  expect(await teamsOf('Gus')).toEqual([['Network', 'Reader']])
  for (const person of [Ben, 999_999])
    await expect(put(person, 'member')).rejects.toMatchObject({ detail: { fields: { person: expect.anything() } } })
  await expect(desk.act(putMember, ada, { id: team, person: Gus, role: 999_999 })).rejects.toMatchObject({
    kind: 'invalid',
  })
  expect(await desk.ask(readTeam, ada, { id: team })).toMatchObject({
    members: [{ person: { name: 'Gus' }, role: { name: 'Reader', canBeAssigned: false }, isServing: true }],
  })
  expect(await desk.ask(readTeamsOfPerson, ada, { id: Gus })).toMatchObject({ items: [{ team: { name: 'Network' } }] })
  await expect(
    desk.act(putMember, await desk.me('Gus'), { id: team, person: Gus, role: desk.teamRoles['member'] }),
  ).rejects.toMatchObject({ kind: 'forbidden' })
})

test('nobody opens tickets to others that they do not see themselves', async () => {
  const grants = ['team.view', 'team.manage'].map((permission) => ({ permission, scope: 'all' }))
  const role = await desk.make(createRole, await desk.me('Olivia'), { name: 'Organiser', rank: 70, grants })
  await desk.act(appoint, await desk.me('Olivia'), { id: desk.people['Gia'], role })
  const gia = await desk.me('Gia')
  await expect(
    desk.act(putMember, gia, { id: team, person: desk.people['Gia'], role: desk.teamRoles['member'] }),
  ).rejects.toMatchObject({ kind: 'forbidden' })
})

test('a team that is put away opens nothing; taking it back restores its members', async () => {
  const ada = await desk.me('Ada')
  await desk.act(archiveTeam, ada, { id: team })
  expect(await teamsOf('Gus')).toEqual([])
  await desk.act(restoreTeam, ada, { id: team })
  expect(await teamsOf('Gus')).toHaveLength(1)
  await desk.act(removeMember, ada, { id: team, person: desk.people['Gus'] })
  expect(await teamsOf('Gus')).toEqual([])
  await expect(desk.act(removeMember, ada, { id: team, person: desk.people['Gus'] })).rejects.toMatchObject({
    kind: 'not-found',
  })
  expect((await eventsAbout(product.app.db, 'team', team)).slice(-3)).toEqual([
    'team.archived',
    'team.restored',
    'team.member-removed',
  ])
})

test('HM-28: team roles have three blocks of rights', async () => {
  const ada = await desk.me('Ada')
  const rights = { mine: ['view', 'update', 'action'], others: ['view'], unassigned: [] }
  const id = await desk.make(createTeamRole, ada, { name: 'Watcher', canBeAssigned: true, rights })
  expect(JSON.stringify(await desk.ask(listTeamRoles, ada, {}))).toContain('"others":["view"],"unassigned":[]')
  await desk.act(editTeamRole, ada, { id, name: 'Looker', rights: { ...rights, others: [] }, version: 1 })
  await expect(
    desk.act(createTeamRole, ada, { name: 'X', canBeAssigned: true, rights: { ...rights, others: ['delete'] } }),
  ).rejects.toMatchObject({ kind: 'invalid' })
  await expect(
    desk.act(createTeamRole, await desk.me('Gus'), { name: 'X', canBeAssigned: true, rights }),
  ).rejects.toMatchObject({ kind: 'forbidden' })
  await desk.act(deleteTeamRole, ada, { id })
  await expect(desk.act(deleteTeamRole, ada, { id: desk.teamRoles['member'] })).rejects.toMatchObject({
    code: 'teams.shipped',
  })
})

test('HM-26: a team and each of its members have skills, by which teams are found', async () => {
  const ada = await desk.me('Ada')
  const { Gus } = desk.people
  await desk.act(editTeam, ada, { id: team, skills: ['Switches'] })
  const put = (more: object) =>
    desk.act(putMember, ada, { id: team, person: Gus, role: desk.teamRoles['reader'], ...more })
  await put({ skills: ['Fibre', 'French'] })
  expect(await desk.ask(readTeam, ada, { id: team })).toMatchObject({
    skills: ['Switches'],
    members: [{ person: { name: 'Gus' }, skills: ['Fibre', 'French'] }],
  })
  await put({})
  for (const skill of ['fibre', 'SWITCHES'])
    expect(await desk.ask(listTeams, await desk.me('Gia'), { skill })).toMatchObject({ items: [{ name: 'Network' }] })
  expect(await desk.ask(listTeams, ada, { skill: 'Fib' })).toMatchObject({ items: [] })
  await expect(put({ skills: ['Fibre', 'FIBRE'] })).rejects.toMatchObject({
    detail: { fields: { skills: 'One of these skills stands there twice.' } },
  })
})

test('HM-30 HM-32: a team has a usual team role, which whoever is put into it begins with', async () => {
  const ada = await desk.me('Ada')
  const field = await desk.make(createTeam, ada, { name: 'Field' })
  const put = (more: object = {}) => desk.act(putMember, ada, { id: field, person: desk.people['Gus'], ...more })
  await expect(put()).rejects.toMatchObject({ detail: { fields: { role: expect.anything() } } })
  await desk.act(editTeam, ada, { id: field, defaultRole: desk.teamRoles['own-work'] })
  expect(await put()).toMatchObject({ role: desk.teamRoles['own-work'] })
  await put({ role: desk.teamRoles['reader'] })
  expect(await put()).toMatchObject({ role: desk.teamRoles['reader'] })
  await expect(desk.act(editTeam, ada, { id: field, defaultRole: 999_999 })).rejects.toMatchObject({
    detail: { fields: { defaultRole: 'There is no such team role.' } },
  })
})
