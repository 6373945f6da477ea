import { afterAll, beforeAll, expect, test } from 'vitest'
import { testApp, type TestApp } from '../../../test/app.ts'
import { eventsAbout, type Office, office } from '../../../test/office.ts'
import { listPeople } from '../people/list.ts'
import { addToGroup } from '../people/groups/add.ts'
import { readGroupsOfPerson } from '../people/groups/of-person.ts'
import { removeFromGroup } from '../people/groups/remove.ts'
import { archiveGroup, restoreGroup } from './archive.ts'
import { createGroup } from './create.ts'
import { editGroup } from './edit.ts'
import { listGroups } from './list.ts'
import { readGroup } from './read.ts'

let product: TestApp
let desk: Office
let group: number
beforeAll(async () => {
  product = await testApp()
  desk = await office(product.app)
  group = await desk.make(createGroup, await desk.me('Ada'), { name: 'Newsletter', email: 'news@desk.example' })
})
afterAll(() => product.drop())

const id = (name: string) => desk.people[name] ?? 0
const namesIn = async (wanted: number) => {
  const found = await desk.ask(listPeople, await desk.me('Gus'), { group: wanted })
  return [...JSON.stringify(found).matchAll(/"code":"[^"]*","name":"([^"]*)"/g)].map(([, name]) => name)
}

test('HR-19: Admins make and change groups; agents see them and change nothing; customers see nothing', async () => {
  const [ada, gus, mia] = [await desk.me('Ada'), await desk.me('Gus'), await desk.me('Mia', 'Acme')]
  expect(await desk.act(editGroup, ada, { id: group, notes: 'Monthly', version: 1 })).toMatchObject({ version: 2 })
  await expect(desk.act(editGroup, ada, { id: group, name: 'X', version: 1 })).rejects.toMatchObject({
    kind: 'conflict',
  })
  await expect(desk.act(createGroup, ada, { name: 'NEWSLETTER' })).rejects.toMatchObject({
    detail: { fields: { name: 'There is a group of this name already.' } },
  })
  expect(await desk.ask(listGroups, gus, { q: 'letter' })).toMatchObject({
    items: [{ name: 'Newsletter', members: 0, can: { manage: false, mail: false } }],
  })
  await expect(desk.act(createGroup, gus, { name: 'Mine' })).rejects.toMatchObject({ kind: 'forbidden' })
  for (const change of [
    () => desk.act(editGroup, gus, { id: group, name: 'Mine' }),
    () => desk.act(archiveGroup, gus, { id: group }),
    () => desk.act(addToGroup, gus, { id: group, people: [id('Ben')] }),
    () => desk.act(removeFromGroup, gus, { id: group, people: [id('Ben')] }),
  ])
    await expect(change()).rejects.toMatchObject({ kind: 'forbidden' })
  for (const hidden of [group, 999_999])
    await expect(desk.ask(readGroup, mia, { id: hidden })).rejects.toMatchObject({ kind: 'not-found' })
})

test('GT-19 GT-22: members of any kind from any company, one by one or a whole company, each once', async () => {
  const ada = await desk.me('Ada')
  const add = (wish: object) => desk.act(addToGroup, ada, { id: group, ...wish })
  expect(await add({ people: [id('Gus'), id('Max'), id('Nia'), id('Max')] })).toEqual({ added: 3, already: 0 })
  expect(await add({ people: [id('Max'), id('Lea')] })).toEqual({ added: 1, already: 1 })
  expect(await namesIn(group)).toEqual(['Gus', 'Lea', 'Max', 'Nia'])
  expect(await add({ company: desk.companies.Globex })).toEqual({ added: 1, already: 1 })
  expect(await desk.ask(readGroup, ada, { id: group })).toMatchObject({ members: 5 })
  expect(await desk.ask(readGroupsOfPerson, ada, { id: id('Lou') })).toMatchObject({
    items: [{ group: { name: 'Newsletter' } }],
  })
  await expect(add({ people: [id('Ben'), 999_999] })).rejects.toMatchObject({
    detail: { fields: { people: expect.anything() } },
  })
  await expect(add({ company: 999_999 })).rejects.toMatchObject({ detail: { fields: { company: expect.anything() } } })
  await expect(add({})).rejects.toMatchObject({ kind: 'invalid' })
  await expect(add({ people: [id('Ben')], company: desk.companies.Acme })).rejects.toMatchObject({ kind: 'invalid' })
})

test('GT-21: people are filtered by group, for whoever sees groups; who left is in it no more', async () => {
  const ada = await desk.me('Ada')
  expect(await desk.act(removeFromGroup, ada, { id: group, people: [id('Gus'), id('Lou'), id('Ben')] })).toEqual({
    removed: 2,
  })
  await expect(desk.act(removeFromGroup, ada, { id: group, people: [id('Gus')] })).rejects.toMatchObject({
    kind: 'not-found',
  })
  expect(await namesIn(group)).toEqual(['Lea', 'Max', 'Nia'])
  expect(await namesIn(999_999)).toEqual([])
  product.clock.forward(1)
  expect(await desk.act(addToGroup, ada, { id: group, people: [id('Gus')] })).toMatchObject({ added: 1 })
  expect(await namesIn(group)).toContain('Gus')
})

test('a group that is put away keeps its members and takes no new ones', async () => {
  const ada = await desk.me('Ada')
  await desk.act(archiveGroup, ada, { id: group })
  await expect(desk.act(archiveGroup, ada, { id: group })).rejects.toMatchObject({ code: 'groups.archived' })
  await expect(desk.act(addToGroup, ada, { id: group, people: [id('Ben')] })).rejects.toMatchObject({
    kind: 'conflict',
  })
  expect(await desk.ask(readGroupsOfPerson, ada, { id: id('Lea') })).toEqual({ items: [] })
  expect(await desk.ask(listGroups, ada, { archived: true })).toMatchObject({ items: [{ name: 'Newsletter' }] })
  await desk.act(restoreGroup, ada, { id: group })
  await expect(desk.act(restoreGroup, ada, { id: group })).rejects.toMatchObject({ code: 'groups.not-archived' })
  expect(await namesIn(group)).toHaveLength(4)
  expect(await eventsAbout(product.app.db, 'group', group)).toEqual([
    'group.created',
    'group.edited',
    'group.members-added',
    'group.members-added',
    'group.members-added',
    'group.members-removed',
    'group.members-added',
    'group.archived',
    'group.restored',
  ])
})
