import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { testApp, type TestApp } from '../../../../test/app.ts'
import { eventsAbout, type Office, office } from '../../../../test/office.ts'
import { appoint } from '../../teams/staff/appoint.ts'
import { listPermissions } from '../catalogue.ts'
import { createLevel } from '../levels/create.ts'
import { deleteLevel } from '../levels/delete.ts'
import { editLevel } from '../levels/edit.ts'
import { grantToLevel } from '../levels/grant.ts'
import { listLevels } from '../levels/list.ts'
import { readLevel } from '../levels/read.ts'
import { createRole } from './create.ts'
import { deleteRole } from './delete.ts'
import { editRole } from './edit.ts'
import { grantToRole } from './grant.ts'
import { listRoles } from './list.ts'
import { readRole } from './read.ts'

let product: TestApp
let desk: Office
beforeAll(async () => {
  product = await testApp()
  desk = await office(product.app)
})
afterAll(() => product.drop())

const all = (permission: string) => ({ permission, scope: 'all' })

test('HM-31: a role is made as a copy, changed, read in plain words, given, and not removed while someone has it', async () => {
  const ada = await desk.me('Ada')
  const id = await desk.make(createRole, ada, { name: 'Junior', rank: 50, copyOf: desk.roles['agent'] })
  const copied = await desk.ask(readRole, ada, { id })
  expect(copied).toMatchObject({ key: null, rank: 50, can: { edit: true, 'hand-out': true } })
  expect(JSON.stringify(copied)).toContain('see the tickets of teams without a wall')
  await desk.act(grantToRole, ada, { id, grants: [all('people.view')], version: 1 })
  expect(await desk.ask(readRole, ada, { id })).toMatchObject({
    grants: [all('people.view')],
    summary: ['see all people'],
    version: 2,
  })
  await expect(desk.act(grantToRole, ada, { id, grants: [], version: 1 })).rejects.toMatchObject({
    code: 'kernel.stale',
  })
  await desk.act(appoint, ada, { id: desk.people['Nia'], role: id })
  expect([...(await desk.me('Nia')).grants.keys()]).toEqual(['people.view'])
  await expect(desk.act(deleteRole, ada, { id })).rejects.toMatchObject({ code: 'access.in-use' })
  await desk.act(appoint, ada, { id: desk.people['Nia'], role: desk.roles['agent'] })
  await desk.act(deleteRole, ada, { id })
  expect(await eventsAbout(product.app.db, 'role', id)).toEqual(['role.created', 'role.granted', 'role.deleted'])
})

test('K10: nobody edits a role of their own rank or above, lifts one up to theirs, or gives what they do not hold', async () => {
  const [olivia, ada, gus] = [await desk.me('Olivia'), await desk.me('Ada'), await desk.me('Gus')]
  const id = await desk.make(createRole, olivia, { name: 'Lead', rank: 70, grants: [all('people.view')] })
  await desk.act(editRole, ada, { id, rank: 79 })
  await expect(desk.act(editRole, ada, { id, rank: 80 })).rejects.toMatchObject({ code: 'access.rank-too-high' })
  await expect(desk.act(createRole, ada, { name: 'Peer', rank: 80 })).rejects.toMatchObject({
    code: 'access.rank-too-high',
  })
  await expect(desk.act(editRole, ada, { id: desk.roles['admin'], name: 'X' })).rejects.toMatchObject({
    kind: 'forbidden',
  })
  await expect(desk.act(editRole, gus, { id, name: 'X' })).rejects.toMatchObject({ kind: 'forbidden' })
  await expect(desk.act(createRole, gus, { name: 'X', rank: 1 })).rejects.toMatchObject({ kind: 'forbidden' })
  const lead = await desk.make(createRole, olivia, { name: 'Roles only', rank: 75, grants: [all('access.manage')] })
  await desk.act(appoint, olivia, { id: desk.people['Gia'], role: lead })
  const gia = await desk.me('Gia')
  await expect(
    desk.act(grantToRole, gia, { id: desk.roles['agent'], grants: [all('ticket.view')] }),
  ).rejects.toMatchObject({ code: 'access.not-held' })
  await expect(
    desk.act(createRole, gia, { name: 'Copy', rank: 10, copyOf: desk.roles['agent'] }),
  ).rejects.toMatchObject({ code: 'access.not-held' })
})

test('the role of the Owners stays as it is, and the own bill is in no other', async () => {
  const olivia = await desk.me('Olivia')
  await expect(desk.act(grantToRole, olivia, { id: desk.roles['owner'], grants: [] })).rejects.toMatchObject({
    kind: 'forbidden',
  })
  await expect(
    desk.act(grantToRole, olivia, { id: desk.roles['admin'], grants: [all('workspace.billing')] }),
  ).rejects.toMatchObject({ kind: 'invalid' })
  await expect(desk.act(deleteRole, olivia, { id: desk.roles['agent'] })).rejects.toMatchObject({
    code: 'access.shipped',
  })
  for (const grants of [
    [all('made.up')],
    [{ permission: 'people.view', scope: 'company' }],
    [{ ...all('people.view'), by: 1 }],
  ])
    await expect(desk.act(createRole, olivia, { name: 'X', rank: 5, grants })).rejects.toMatchObject({
      kind: 'invalid',
    })
  await expect(desk.act(createRole, olivia, { name: 'ADMIN', rank: 5 })).rejects.toMatchObject({
    detail: { fields: { name: expect.anything() } },
  })
  await expect(desk.act(createRole, olivia, { name: 'X', rank: 100 })).rejects.toMatchObject({ kind: 'invalid' })
})

test('AT-10 AT-11: levels are made and changed likewise, with rights that customers can have', async () => {
  const ada = await desk.me('Ada')
  const id = await desk.make(createLevel, ada, {
    name: 'Reader',
    rank: 15,
    assignableByClients: true,
    copyOf: desk.levels['basic'],
  })
  await desk.act(grantToLevel, ada, { id, grants: [{ permission: 'ticket.view', scope: 'company' }] })
  await desk.act(editLevel, ada, { id, name: 'Looker', assignableByClients: false })
  expect(await desk.ask(readLevel, ada, { id })).toMatchObject({
    name: 'Looker',
    assignableByClients: false,
    summary: ["see all tickets of one's own company"],
    version: 3,
  })
  for (const right of [
    all('ticket.view'),
    all('access.manage'),
    { permission: 'ticket.internal_note', scope: 'visible' },
  ])
    await expect(desk.act(grantToLevel, ada, { id, grants: [right] })).rejects.toMatchObject({ kind: 'invalid' })
  await expect(desk.act(editLevel, await desk.me('Gus'), { id, name: 'X' })).rejects.toMatchObject({
    kind: 'forbidden',
  })
  await expect(desk.act(editLevel, await desk.me('Mia', 'Acme'), { id, name: 'X' })).rejects.toMatchObject({
    kind: 'not-found',
  })
  await expect(desk.act(deleteLevel, ada, { id: desk.levels['basic'] })).rejects.toMatchObject({
    code: 'access.shipped',
  })
  await desk.act(deleteLevel, ada, { id })
  expect(await eventsAbout(product.app.db, 'level', id)).toEqual([
    'level.created',
    'level.granted',
    'level.edited',
    'level.deleted',
  ])
})

test('a changed level holds at the next request of everyone who has it', async () => {
  const olivia = await desk.me('Olivia')
  const stamp = async () =>
    (await product.app.db.selectFrom('access_epoch').select('stamp').executeTakeFirstOrThrow()).stamp
  const before = await stamp()
  await desk.act(grantToLevel, olivia, {
    id: desk.levels['advanced'],
    grants: [{ permission: 'ticket.view', scope: 'own' }],
  })
  expect((await desk.me('Avi', 'Acme')).grants.get('ticket.view')).toEqual(new Set(['own']))
  expect(await stamp()).toBeGreaterThan(before)
})

test('staff see roles, levels and the catalogue of rights; customers see none', async () => {
  const gus = await desk.me('Gus')
  const mia = await desk.me('Mia', 'Acme')
  const page = z.object({ items: z.array(z.object({ name: z.string(), can: z.record(z.string(), z.boolean()) })) })
  const roles = page.parse(await desk.ask(listRoles, gus, {}))
  expect(roles.items[0]).toMatchObject({ name: 'Owner', can: { edit: false, 'hand-out': false } })
  expect(page.parse(await desk.ask(listLevels, gus, {})).items.map((level) => level.name)).toContain('Basic')
  expect(page.parse(await desk.ask(listRoles, mia, {})).items).toEqual([])
  expect(page.parse(await desk.ask(listLevels, mia, {})).items).toEqual([])
  expect(JSON.stringify(await desk.ask(listPermissions, gus, {}))).toContain('see all tickets')
  await expect(desk.ask(listPermissions, mia, {})).rejects.toMatchObject({ kind: 'forbidden' })
})
