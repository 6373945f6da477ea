import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testApp, type TestApp } from '../../../test/app.ts'
import { fillServices, type Ids } from '../../../test/world/fill-services.ts'
import { DAYS, rolesIn, serviceWorld, type ServiceWorld } from '../../../test/world/services.ts'
import { hasService, peopleReached } from './reach.ts'
import { customerRoles, grantRoles, staffRoles } from './service.ts'

let product: TestApp
beforeAll(async () => {
  product = await testApp()
})
afterAll(() => product.drop())

const sides = { any: grantRoles, customers: customerRoles, staff: staffRoles }
type Side = keyof typeof sides
const dayOf = (ids: Ids, day: number) => new Date(ids.start.getTime() + day * 86_400_000)

/** `person service side` of everybody who has something on that day, one of the two ways. */
async function byPerson(ids: Ids, day: number, side: Side, under?: number): Promise<string[]> {
  const at = dayOf(ids, day)
  const company = under === undefined ? ('any' as const) : (ids.companies[under] ?? 0)
  const found = await sql<{ person: number; service: number }>`
    select person, service from unnest(${ids.people}::bigint[]) person, unnest(${ids.services}::bigint[]) service
    where ${hasService(sql.ref('person'), sql.ref('service'), { at, as: sides[side], under: company })}`.execute(
    product.app.db,
  )
  return found.rows.map(({ person, service }) => `${ids.people.indexOf(person)} ${ids.services.indexOf(service)}`)
}

async function byService(ids: Ids, day: number, side: Side): Promise<string[]> {
  const found = await sql<{ person: number; service: number }>`
    select reached.id as person, service from unnest(${ids.services}::bigint[]) service,
      lateral (${peopleReached(sql.ref('service'), dayOf(ids, day), sides[side])}) reached`.execute(product.app.db)
  return found.rows.map(({ person, service }) => `${ids.people.indexOf(person)} ${ids.services.indexOf(service)}`)
}

function byModel(world: ServiceWorld, day: number, side: Side, under?: number): string[] {
  const pairs = world.people.flatMap((_, person) => [0, 1].map((service) => [person, service] as const))
  return pairs
    .filter(([person, service]) => sides[side].some((role) => rolesIn(world, person, service, day, under).has(role)))
    .map(([person, service]) => `${person} ${service}`)
}

test('GT-2 GT-4: who has a service equals a plain model, in random offices, on every day, from either side', async () => {
  let asked = 0
  let had = 0
  await fc.assert(
    fc.asyncProperty(
      serviceWorld,
      fc.nat({ max: DAYS + 1 }),
      fc.constantFrom<Side>('any', 'customers', 'staff'),
      async (world, day, side) => {
        const ids = await fillServices(product.app, world)
        const wanted = byModel(world, day, side).sort()
        expect((await byPerson(ids, day, side)).sort()).toEqual(wanted)
        expect((await byService(ids, day, side)).sort()).toEqual(wanted)
        for (const under of world.companies.keys())
          expect((await byPerson(ids, day, side, under)).sort()).toEqual(byModel(world, day, side, under).sort())
        asked += world.people.length * 2
        had += wanted.length
      },
    ),
    { numRuns: 120, seed: 17 },
  )
  // A world in which nobody has anything would prove nothing.
  expect(had / asked).toBeGreaterThan(0.1)
  expect(had / asked).toBeLessThan(0.9)
}, 120_000)
