import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { testApp, type TestApp } from '../../../test/app.ts'
import { eventsAbout, type Name, type Office, office } from '../../../test/office.ts'
import { createGroup } from '../groups/create.ts'
import { addToGroup } from '../people/groups/add.ts'
import { createTeam } from '../teams/create.ts'
import { putMember } from '../teams/members/put.ts'
import { createService } from './create.ts'
import { editService } from './edit.ts'
import { listServicesForPortal } from './for-portal/list.ts'
import { endGrant } from './grants/end.ts'
import { giveService } from './grants/give.ts'
import { listGrants } from './grants/list.ts'
import { listServices } from './list.ts'
import { readServicesOfPerson } from './of-person.ts'
import { listPeopleOfService } from './people.ts'
import { readService } from './read.ts'
import { retireService, reviveService } from './retire.ts'

let product: TestApp
let desk: Office
let network: number
let payroll: number
let group: number
let team: number
beforeAll(async () => {
  product = await testApp()
  desk = await office(product.app)
  const ada = await desk.me('Ada')
  const make = (name: string, more: object) => desk.make(createService, ada, { name, ...more })
  network = await make('Network', { isPortal: true, categories: ['Wi-Fi', 'Cables'] })
  payroll = await make('Payroll', { kind: 'product', priorities: ['high', 'low'] })
  group = await desk.make(createGroup, ada, { name: 'Pilots' })
  await desk.act(addToGroup, ada, { id: group, people: [id('Nia'), id('Max')] })
  team = await desk.make(createTeam, ada, { name: 'Field', walled: false })
  await desk.act(putMember, ada, { id: team, person: id('Gus'), role: desk.teamRoles['member'] })
})
afterAll(() => product.drop())

const id = (name: Name) => desk.people[name] ?? 0
const give = async (service: number, grant: object, by: Name = 'Ada') =>
  desk.make(giveService, await desk.me(by), { id: service, ...grant })
const end = async (grant: number, by: Name = 'Ada') => desk.act(endGrant, await desk.me(by), { id: grant })

const page = z.object({
  items: z.array(
    z.object({
      name: z.string(),
      role: z.string(),
      because: z.array(z.object({ holder: z.object({ name: z.string() }) })),
    }),
  ),
})
const whoHas = async (service: number, more: object = {}) => {
  const found = page.parse(await desk.ask(listPeopleOfService, await desk.me('Gus'), { service, ...more }))
  return found.items.map(({ name, because }) => `${name} by ${because.map(({ holder }) => holder.name).join('+')}`)
}

const mine = z.object({ items: z.array(z.object({ service: z.object({ name: z.string() }) })) })
const servicesOf = async (name: Name) =>
  mine
    .parse(await desk.ask(readServicesOfPerson, await desk.me('Ada'), { id: id(name) }))
    .items.map(({ service }) => service.name)

const offered = async (name: Name, company?: 'Acme' | 'Globex') =>
  z
    .object({ items: z.array(z.object({ name: z.string() })) })
    .parse(await desk.ask(listServicesForPortal, await desk.me(name, company), {}))
    .items.map((service) => service.name)

test('GT-3 GT-5: whoever manages services makes and changes them and says who has them; agents look, customers do not', async () => {
  const [ada, gus, mia] = [await desk.me('Ada'), await desk.me('Gus'), await desk.me('Mia', 'Acme')]
  expect(await desk.ask(readService, gus, { id: payroll })).toMatchObject({
    name: 'Payroll',
    kind: 'product',
    isPortal: false,
    priorities: ['low', 'high'],
    can: { know: true, manage: false },
  })
  expect(await desk.act(editService, ada, { id: payroll, description: 'Wages', version: 1 })).toMatchObject({
    version: 2,
  })
  await expect(desk.act(editService, ada, { id: payroll, name: 'network' })).rejects.toMatchObject({
    detail: { fields: { name: 'There is a service of this name already.' } },
  })
  await expect(desk.act(createService, ada, { name: 'X', categories: ['A', 'a'] })).rejects.toMatchObject({
    detail: { fields: { categories: expect.anything() } },
  })
  await expect(desk.act(createService, ada, { name: 'X', priorities: [] })).rejects.toMatchObject({ kind: 'invalid' })
  await expect(desk.act(createService, ada, { name: 'X', defaultTeam: 999_999 })).rejects.toMatchObject({
    detail: { fields: { defaultTeam: 'There is no such team.' } },
  })
  await expect(desk.act(createService, gus, { name: 'X' })).rejects.toMatchObject({ kind: 'forbidden' })
  await expect(give(payroll, { person: id('Ben'), role: 'user' }, 'Gus')).rejects.toMatchObject({ kind: 'forbidden' })
  for (const hidden of [payroll, 999_999])
    await expect(desk.ask(readService, mia, { id: hidden })).rejects.toMatchObject({ kind: 'not-found' })
})

test('GT-2 GT-15 GT-16: a customer has no service until one is given to them, and has it until it ends', async () => {
  expect(await servicesOf('Ben')).toEqual([])
  const grant = await give(payroll, { person: id('Ben'), role: 'user' })
  expect(await servicesOf('Ben')).toEqual(['Payroll'])
  expect(await whoHas(payroll, { side: 'customers' })).toEqual(['Ben by Ben'])
  await expect(end(grant, 'Gus')).rejects.toMatchObject({ kind: 'forbidden' })
  await end(grant)
  await expect(end(grant)).rejects.toMatchObject({ code: 'services.ended' })
  expect(await servicesOf('Ben')).toEqual([])
})

test('GT-4: what a company has reaches its people by itself, and those of companies below only where it says so', async () => {
  const own = await give(network, { company: desk.companies.Acme, role: 'user' })
  expect(await whoHas(network)).toEqual(
    ['Avi', 'Ben', 'Coco', 'Lou', 'Mel', 'Mia', 'Sam', 'Una'].map((name) => `${name} by Acme`),
  )
  product.clock.forward(1000)
  await give(network, { company: desk.companies.Acme, role: 'user', reachesBelow: true })
  expect(await whoHas(network, { q: 'Lea' })).toEqual(['Lea by Acme'])
  expect(JSON.stringify(await desk.ask(listPeopleOfService, await desk.me('Gus'), { service: network }))).toContain(
    '"through":{"id":' + desk.companies.Labs,
  )
  expect(await desk.ask(listGrants, await desk.me('Gus'), { company: desk.companies.Acme, ended: true })).toMatchObject(
    {
      items: [
        { reachesBelow: true, endsAt: null },
        { id: own, reachesBelow: false, endsAt: expect.anything() },
      ],
    },
  )
  await expect(give(network, { group, role: 'user', reachesBelow: true })).rejects.toMatchObject({ kind: 'invalid' })
})

test('GT-2: a group gives a service to its members, a team to its agents; each reason is named', async () => {
  await give(network, { group, role: 'user' })
  await give(network, { team, role: 'agent' })
  await give(network, { person: id('Gus'), role: 'administrator' })
  expect(await whoHas(network, { side: 'staff' })).toEqual(['Gus by Gus+Field'])
  expect(await whoHas(network, { q: 'Nia' })).toEqual(['Nia by Pilots'])
  expect(await desk.ask(readServicesOfPerson, await desk.me('Gia'), { id: id('Max') })).toMatchObject({
    items: [
      {
        service: { name: 'Network' },
        because: [{ role: 'user', holder: { kind: 'group', name: 'Pilots' }, through: null }],
      },
    ],
  })
})

test('GT-3: staff works on a service as agent or administrator, customers use it; never the other way', async () => {
  for (const [grant, field] of [
    [{ company: desk.companies.Globex, role: 'agent' }, 'role'],
    [{ group, role: 'administrator' }, 'role'],
    [{ team, role: 'user' }, 'role'],
    [{ person: id('Ben'), role: 'agent' }, 'person'],
    [{ person: 999_999, role: 'user' }, 'person'],
    [{ company: 999_999, role: 'user' }, 'company'],
    [{ group: 999_999, role: 'user' }, 'group'],
    [{ team: 999_999, role: 'agent' }, 'team'],
    [{ role: 'user' }, 'person'],
    [{ person: id('Ben'), team, role: 'user' }, 'person'],
  ] as const)
    await expect(give(payroll, grant)).rejects.toMatchObject({ detail: { fields: { [field]: expect.anything() } } })
})

test('GT-5: the administrator of a service changes it and says who has it, of this one only', async () => {
  const gus = await desk.me('Gus')
  expect(await desk.ask(readService, gus, { id: network })).toMatchObject({ can: { manage: true } })
  await desk.act(editService, gus, { id: network, description: 'All that is wired' })
  const grant = await give(network, { person: id('Lou'), role: 'user' }, 'Gus')
  await end(grant, 'Gus')
  await expect(desk.act(editService, gus, { id: payroll, description: 'X' })).rejects.toMatchObject({
    kind: 'forbidden',
  })
  await expect(give(network, { person: id('Lou'), role: 'user' }, 'Gia')).rejects.toMatchObject({ kind: 'forbidden' })
  const events = await eventsAbout(product.app.db, 'service', network)
  expect(events.slice(-3)).toEqual(['service.edited', 'service.given', 'service.taken'])
})

test('GT-17: the portal offers services that are in the portal and one’s own, under the hat worn', async () => {
  expect(await offered('Ben', 'Acme')).toEqual(['Network'])
  expect(await offered('Lou', 'Acme')).toEqual(['Network'])
  // Network is Acme's: at Globex, which does not have it, Lou is not offered it.
  expect(await offered('Lou', 'Globex')).toEqual([])
  expect(await offered('Nia')).toEqual(['Network'])
  await give(payroll, { person: id('Ben'), role: 'user' })
  expect(await offered('Ben', 'Acme')).toEqual(['Network'])
  await desk.act(editService, await desk.me('Ada'), { id: payroll, isPortal: true })
  expect(await offered('Ben', 'Acme')).toEqual(['Network', 'Payroll'])
})

test('a service is given for a time: before and after it, nobody has it', async () => {
  const day = 86_400_000
  const from = (days: number) => new Date(product.clock().getTime() + days * day).toISOString()
  await give(payroll, { person: id('Una'), role: 'user', startsAt: from(1), endsAt: from(3) })
  expect(await servicesOf('Una')).not.toContain('Payroll')
  await expect(give(payroll, { person: id('Una'), role: 'user' })).rejects.toMatchObject({
    code: 'services.given-later',
  })
  product.clock.forward(2 * day)
  expect(await servicesOf('Una')).toContain('Payroll')
  product.clock.forward(2 * day)
  expect(await servicesOf('Una')).not.toContain('Payroll')
  const future = await give(payroll, { person: id('Una'), role: 'user', startsAt: from(1) })
  await end(future)
  const left = await sql`select 1 from service_grants where id = ${future}`.execute(product.app.db)
  expect(left.rows).toEqual([])
})

test('a retired service is offered to nobody and given to nobody; brought back, it is as it was', async () => {
  const ada = await desk.me('Ada')
  await desk.act(retireService, ada, { id: payroll })
  expect(await offered('Ben', 'Acme')).toEqual(['Network'])
  expect(await servicesOf('Ben')).toEqual(['Network'])
  await expect(give(payroll, { person: id('Mia'), role: 'user' })).rejects.toMatchObject({ code: 'services.retired' })
  expect(await desk.ask(listServices, ada, { retired: true })).toMatchObject({ items: [{ name: 'Payroll' }] })
  await desk.act(reviveService, ada, { id: payroll })
  expect(await offered('Ben', 'Acme')).toEqual(['Network', 'Payroll'])
  expect(await desk.ask(listServices, ada, { q: 'roll' })).toMatchObject({ items: [{ name: 'Payroll', grants: 1 }] })
})
