import { afterAll, beforeAll, expect, test } from 'vitest'
import { testApp, type TestApp } from '../../../test/app.ts'
import { type Name, type Office, office } from '../../../test/office.ts'
import { createService } from '../services/create.ts'
import { editService } from '../services/edit.ts'
import { giveService } from '../services/grants/give.ts'
import { retireService } from '../services/retire.ts'
import { archiveTeam } from '../teams/archive.ts'
import { createTeam } from '../teams/create.ts'
import { edit } from './edit.ts'
import { listTickets } from './list.ts'
import { ask, openForCustomer } from './open.ts'
import { readSharedTicket, readTicket } from './read.ts'

let product: TestApp
let desk: Office
let network: number
let payroll: number
let team: number
beforeAll(async () => {
  product = await testApp()
  desk = await office(product.app)
  const ada = await desk.me('Ada')
  team = await desk.make(createTeam, ada, { name: 'Field', walled: false })
  network = await desk.make(createService, ada, {
    name: 'Network',
    isPortal: true,
    categories: ['Wi-Fi', 'Cables'],
    defaultTeam: team,
  })
  payroll = await desk.make(createService, ada, { name: 'Payroll', priorities: ['high', 'urgent'] })
  await desk.act(giveService, ada, { id: network, company: desk.companies.Acme, role: 'user' })
  await desk.act(giveService, ada, { id: payroll, person: desk.people['Ben'], role: 'user' })
})
afterAll(() => product.drop())

const text = { subject: 'It is down', html: '<p>Since noon.</p>' }
const openFor = async (name: Name, more: object = {}) =>
  desk.make(openForCustomer, await desk.me('Gus'), { ...text, requester: desk.people[name], ...more })
const asks = async (name: Name, company: 'Acme' | 'Globex' | undefined, more: object = {}) =>
  desk.make(ask, await desk.me(name, company), { ...text, ...more })
const read = async (id: number) => desk.ask(readTicket, await desk.me('Ada'), { id })

test('GT-16: a ticket about a service is opened for whoever has it, and goes to its team', async () => {
  const id = await openFor('Avi', { service: network, category: 'Wi-Fi' })
  expect(await read(id)).toMatchObject({
    service: { id: network, name: 'Network' },
    category: 'Wi-Fi',
    priority: 'normal',
    team: { name: 'Field' },
  })
  expect(await read(await openFor('Avi', { service: network, team: null }))).toMatchObject({ team: null })
  await expect(openFor('Max', { service: network })).rejects.toMatchObject({
    detail: {
      fields: {
        service:
          'This person does not have this service. Give it to them, to their company or to a group of theirs first.',
      },
    },
  })
  await expect(openFor('Ben', { service: 999_999 })).rejects.toMatchObject({
    detail: { fields: { service: 'There is no such service.' } },
  })
})

test('GT-13 GT-15: without a service a ticket is opened for anybody, as before', async () => {
  expect(await read(await openFor('Max'))).toMatchObject({ service: null, category: null, priority: 'normal' })
  await expect(openFor('Max', { category: 'Wi-Fi' })).rejects.toMatchObject({
    detail: { fields: { category: expect.anything() } },
  })
})

test('a service says which categories and priorities its tickets have', async () => {
  const id = await openFor('Ben', { service: payroll })
  expect(await read(id)).toMatchObject({ priority: 'high', category: null })
  await expect(openFor('Ben', { service: payroll, priority: 'low' })).rejects.toMatchObject({
    detail: { fields: { priority: 'This service takes the priorities high, urgent.' } },
  })
  await expect(openFor('Ben', { service: payroll, category: 'Wi-Fi' })).rejects.toMatchObject({
    detail: { fields: { category: 'This service has no categories.' } },
  })
  await expect(openFor('Ben', { service: network, category: 'wi-fi' })).rejects.toMatchObject({
    detail: { fields: { category: 'This service has the categories Wi-Fi, Cables.' } },
  })
})

test('GT-17: in the portal one asks about one’s own services that are offered there, under the hat worn', async () => {
  const id = await asks('Ben', 'Acme', { service: network, category: 'Cables' })
  expect(await desk.ask(readSharedTicket, await desk.me('Ben', 'Acme'), { id })).toMatchObject({
    service: { name: 'Network' },
    category: 'Cables',
  })
  expect(await read(await asks('Ben', 'Acme'))).toMatchObject({ service: null })
  const refusals: [Name, 'Acme' | 'Globex' | undefined, number][] = [
    ['Ben', 'Acme', payroll],
    ['Lou', 'Globex', network],
    ['Nia', undefined, network],
    ['Ben', 'Acme', 999_999],
  ]
  for (const [name, company, service] of refusals)
    await expect(asks(name, company, { service })).rejects.toMatchObject({
      detail: { fields: { service: 'There is no such service.' } },
    })
  expect(await asks('Lou', 'Acme', { service: network })).toBeGreaterThan(0)
})

test('customers do not read a service that the portal does not offer', async () => {
  const id = await openFor('Ben', { service: payroll })
  expect(await desk.ask(readSharedTicket, await desk.me('Ben', 'Acme'), { id })).toMatchObject({
    service: null,
    category: null,
  })
})

test('staff moves a ticket to another service of its requester; customers change none of it', async () => {
  const gus = await desk.me('Gus')
  const id = await openFor('Ben', { service: network, category: 'Wi-Fi' })
  await expect(desk.act(edit, gus, { id, service: payroll })).rejects.toMatchObject({
    detail: { fields: { priority: expect.anything() } },
  })
  await desk.act(edit, gus, { id, service: payroll, priority: 'urgent' })
  expect(await read(id)).toMatchObject({ service: { name: 'Payroll' }, category: null, priority: 'urgent' })
  await desk.act(edit, gus, { id, service: null })
  expect(await read(id)).toMatchObject({ service: null, priority: 'urgent' })
  const other = await openFor('Max')
  await expect(desk.act(edit, gus, { id: other, service: network })).rejects.toMatchObject({
    detail: { fields: { service: expect.anything() } },
  })
  const theirs = await openFor('Coco')
  const coco = await desk.me('Coco', 'Acme')
  await desk.act(edit, coco, { id: theirs, subject: 'It is down again' })
  for (const change of [{ service: network }, { category: 'Wi-Fi' }])
    await expect(desk.act(edit, coco, { id: theirs, ...change })).rejects.toMatchObject({ kind: 'forbidden' })
})

test('a ticket keeps a category that its service has lost, until somebody chooses another', async () => {
  const [ada, gus] = [await desk.me('Ada'), await desk.me('Gus')]
  const id = await openFor('Ben', { service: network, category: 'Cables' })
  await desk.act(editService, ada, { id: network, categories: ['Wi-Fi', 'Phones'] })
  await desk.act(edit, gus, { id, subject: 'Still down' })
  expect(await read(id)).toMatchObject({ category: 'Cables' })
  await desk.act(edit, gus, { id, category: 'Phones', priority: 'high' })
  expect(await read(id)).toMatchObject({ category: 'Phones', priority: 'high' })
  await expect(desk.act(edit, gus, { id, category: 'Cables' })).rejects.toMatchObject({ kind: 'invalid' })
})

test('tickets are listed by service; a retired one takes no new ticket and keeps those it has', async () => {
  const ada = await desk.me('Ada')
  const before = await desk.ask(listTickets, ada, { service: payroll })
  expect(before).toMatchObject({ items: [{ service: { name: 'Payroll' } }, { service: { name: 'Payroll' } }] })
  await desk.act(retireService, ada, { id: payroll })
  expect(await desk.ask(listTickets, ada, { service: payroll })).toEqual(before)
  await expect(openFor('Ben', { service: payroll })).rejects.toMatchObject({
    detail: { fields: { service: 'This service is retired.' } },
  })
  await desk.act(archiveTeam, ada, { id: team })
  expect(await read(await openFor('Avi', { service: network }))).toMatchObject({ team: null })
  expect(await desk.ask(listTickets, ada, { service: network, category: 'Wi-Fi' })).toMatchObject({
    items: [{ category: 'Wi-Fi' }],
  })
})
