import { afterAll, beforeAll, expect, test } from 'vitest'
import { testApp, type TestApp } from '../../../../test/app.ts'
import { eventsAbout, type Office, office } from '../../../../test/office.ts'
import { writeSetting } from '../../../kernel/settings.ts'
import { listPeopleAtSite } from '../../people/of-company/list-at-site.ts'
import { readPerson } from '../../people/read.ts'
import { linkToSite } from '../../people/sites/link.ts'
import { unlinkFromSite } from '../../people/sites/unlink.ts'
import { listTickets } from '../../tickets/list.ts'
import { openForCustomer } from '../../tickets/open.ts'
import { sitesPerPerson } from '../person-sites.ts'
import { addSite } from './add.ts'
import { editSite } from './edit.ts'
import { listSites } from './list.ts'
import { readSite } from './read.ts'

let product: TestApp
let desk: Office
beforeAll(async () => {
  product = await testApp()
  desk = await office(product.app)
})
afterAll(() => product.drop())

test('HM-2 HM-42: a site is a record of its own: company, the sites around it, address, time zone, people, history', async () => {
  const ada = await desk.me('Ada')
  const { Acme } = desk.companies
  const house = await desk.make(addSite, ada, { id: Acme, name: 'House', kind: 'building', timeZone: 'Europe/Vienna' })
  const floor = await desk.make(addSite, ada, { id: Acme, name: 'Floor', parent: house })
  const room = await desk.make(addSite, ada, { id: Acme, name: 'Room', kind: 'workgroup', parent: floor })
  await desk.act(linkToSite, await desk.me('Gus'), { id: desk.people['Ben'], site: room })
  await desk.act(editSite, ada, { id: room, address: 'Ring 1, Wien', primaryPerson: desk.people['Ben'], version: 1 })
  await expect(desk.act(editSite, ada, { id: room, name: 'X', version: 1 })).rejects.toMatchObject({ kind: 'conflict' })
  expect(await desk.ask(readSite, await desk.me('Gus'), { id: room })).toMatchObject({
    name: 'Room',
    kind: 'workgroup',
    address: 'Ring 1, Wien',
    company: { name: 'Acme' },
    above: [{ name: 'House' }, { name: 'Floor' }],
    primaryPerson: desk.people['Ben'],
    people: 1,
    can: { manage: false },
  })
  expect(await desk.ask(readSite, ada, { id: house })).toMatchObject({ inside: [{ name: 'Floor' }], above: [] })
  expect(await eventsAbout(product.app.db, 'site', room)).toEqual(['site.created', 'site.person-linked', 'site.edited'])
  await expect(desk.ask(readSite, await desk.me('Mia', 'Acme'), { id: room })).rejects.toMatchObject({
    kind: 'not-found',
  })
  expect(await desk.ask(listSites, ada, { q: 'ring 1' })).toMatchObject({ items: [{ id: room, people: 1 }] })
  expect(await desk.ask(listSites, ada, { company: Acme, kind: 'building' })).toMatchObject({ items: [{ id: house }] })
})

test('HM-5 HM-8 HM-17: people of a site are linked and taken off from either side; one site is the primary one', async () => {
  const ada = await desk.me('Ada')
  const gus = await desk.me('Gus')
  const Ben = desk.people['Ben'] ?? 0
  const here = await desk.make(addSite, ada, { id: desk.companies.Acme, name: 'Here' })
  const there = await desk.make(addSite, ada, { id: desk.companies.Acme, name: 'There' })
  for (const site of [here, there]) await desk.act(linkToSite, gus, { id: Ben, site })
  await desk.act(linkToSite, gus, { id: desk.people['Una'], site: here })
  expect(await desk.ask(listPeopleAtSite, gus, { id: here })).toMatchObject({
    items: [
      { name: 'Ben', isPrimary: false, can: { place: true } },
      { name: 'Una', isPrimary: true },
    ],
    next: null,
  })
  // Linking again makes it the primary one.
  await desk.act(linkToSite, gus, { id: Ben, site: here })
  expect(await desk.ask(listPeopleAtSite, gus, { id: here, q: 'ben' })).toMatchObject({ items: [{ isPrimary: true }] })
  await desk.act(unlinkFromSite, gus, { id: desk.people['Una'], site: here })
  expect(await desk.ask(listPeopleAtSite, gus, { id: here })).toMatchObject({ items: [{ name: 'Ben' }] })
  const mia = await desk.me('Mia', 'Acme')
  await expect(desk.ask(listPeopleAtSite, mia, { id: here })).rejects.toMatchObject({ kind: 'not-found' })
})

test('HM-12: where one site a person is wanted, the next one takes the place of the former', async () => {
  const ada = await desk.me('Ada')
  const gus = await desk.me('Gus')
  const id = desk.people['Mel'] ?? 0
  const first = await desk.make(addSite, ada, { id: desk.companies.Acme, name: 'First' })
  const second = await desk.make(addSite, ada, { id: desk.companies.Acme, name: 'Second' })
  await product.app.db.transaction().execute((tx) => writeSetting(tx, sitesPerPerson, 'one', null, product.clock()))
  for (const site of [first, second]) await desk.act(linkToSite, gus, { id, site })
  expect(await desk.ask(readPerson, gus, { id })).toMatchObject({ sites: [{ id: second, isPrimary: true }] })
  expect(await desk.ask(listPeopleAtSite, gus, { id: first })).toMatchObject({ items: [] })
  await product.app.db.transaction().execute((tx) => writeSetting(tx, sitesPerPerson, 'many', null, product.clock()))
  await desk.act(linkToSite, gus, { id, site: first })
  expect(await desk.ask(readPerson, gus, { id })).toMatchObject({ sites: [{ id: first }, { id: second }] })
})

test('HM-40: what was asked by the people of a site, through the rules of tickets', async () => {
  const ada = await desk.me('Ada')
  const site = await desk.make(addSite, ada, { id: desk.companies.Acme, name: 'Depot' })
  await desk.act(linkToSite, ada, { id: desk.people['Coco'], site })
  const html = '<p>It hums.</p>'
  const of = (name: string) => ({ subject: `Of ${name}`, html, requester: desk.people[name] })
  const ticket = await desk.make(openForCustomer, ada, of('Coco'))
  await desk.make(openForCustomer, ada, of('Ben'))
  expect(await desk.ask(listTickets, ada, { site })).toMatchObject({ items: [{ id: ticket, subject: 'Of Coco' }] })
  expect(await desk.ask(listTickets, ada, { company: desk.companies.Acme })).toMatchObject({
    items: [{ subject: 'Of Ben' }, { subject: 'Of Coco' }],
  })
})
