import fc from 'fast-check'

/** A small world as plain facts: what the database is filled with and what the reference model reads. */
export type World = {
  companies: { parent: number | null }[]
  teams: { walled: boolean }[]
  people: {
    active: boolean
    role: 'owner' | 'admin' | 'agent' | null
    memberships: { company: number; level: 'basic' | 'advanced' | 'manager' | null; when: 'now' | 'ended' | 'later' }[]
    teams: { team: number; role: 'member' | 'reader' | 'own-work' }[]
  }[]
  tickets: {
    requester: number
    membership: number | null
    team: number | null
    assignee: number | null
    state: 'new' | 'open' | 'solved' | 'closed'
    isPrivate: boolean
    participants: { person: number; state: 'confirmed' | 'pending' }[]
  }[]
}

const COMPANIES = 4
const TEAMS = 3
const PEOPLE = 8

const index = (size: number) => fc.integer({ min: 0, max: size - 1 })

/** A person is in a company and in a team at most once, as the database demands. */
const unique = <T>(value: fc.Arbitrary<T>, of: (one: T) => number, maxLength: number) =>
  fc.uniqueArray(value, { selector: of, maxLength })

const person = fc.record({
  active: fc.integer({ min: 0, max: 9 }).map((one) => one > 0),
  role: fc.constantFrom('owner' as const, 'admin' as const, 'agent' as const, 'agent' as const, null, null, null),
  memberships: unique(
    fc.record({
      company: index(COMPANIES),
      level: fc.constantFrom('basic' as const, 'advanced' as const, 'manager' as const, null),
      when: fc.constantFrom('now' as const, 'now' as const, 'ended' as const, 'later' as const),
    }),
    (one) => one.company,
    2,
  ),
  teams: unique(
    fc.record({ team: index(TEAMS), role: fc.constantFrom('member' as const, 'reader' as const, 'own-work' as const) }),
    (one) => one.team,
    2,
  ),
})

const ticket = fc.record({
  requester: index(PEOPLE),
  membership: fc.option(index(2)),
  team: fc.option(index(TEAMS)),
  assignee: fc.option(index(PEOPLE)),
  state: fc.constantFrom('new' as const, 'open' as const, 'solved' as const, 'closed' as const),
  isPrivate: fc.boolean(),
  participants: unique(
    fc.record({ person: index(PEOPLE), state: fc.constantFrom('confirmed' as const, 'pending' as const) }),
    (one) => one.person,
    2,
  ),
})

export const world: fc.Arbitrary<World> = fc.record({
  companies: fc.tuple(
    ...Array.from({ length: COMPANIES }, (_, at) =>
      fc.record({ parent: at === 0 ? fc.constant(null) : fc.option(index(at)) }),
    ),
  ),
  teams: fc.array(fc.record({ walled: fc.boolean() }), { minLength: TEAMS, maxLength: TEAMS }),
  people: fc.array(person, { minLength: PEOPLE, maxLength: PEOPLE }),
  tickets: fc.array(ticket, { minLength: 8, maxLength: 8 }),
})
