import fc from 'fast-check'

/** From which day on until before which one; null: without an end. */
export type Span = { from: number; to: number | null }

/** A small office of whom who has which service depends on dates, by places in the lists. */
export type ServiceWorld = {
  people: { staff: Span | null }[]
  /** `parent` stands earlier in the list. */
  companies: { parent: number | null; archived: boolean }[]
  groups: { archived: boolean }[]
  teams: { archived: boolean }[]
  employed: ({ person: number; company: number } & Span)[]
  grouped: ({ person: number; group: number } & Span)[]
  serving: ({ person: number; team: number } & Span)[]
  grants: ({ service: number; holder: 'person' | 'company' | 'group' | 'team'; id: number; below: boolean } & Span & {
      role: 'user' | 'agent' | 'administrator'
    })[]
}

export const DAYS = 6
const PEOPLE = 5
const COMPANIES = 5
const LISTS = 2
const SERVICES = 2

const upTo = (count: number) => fc.nat({ max: count - 1 })
const span: fc.Arbitrary<Span> = fc
  .record({ from: upTo(DAYS), days: fc.option(fc.integer({ min: 1, max: DAYS }), { freq: 2 }) })
  .map(({ from, days }) => ({ from, to: days === null ? null : from + days }))
const away = fc.nat({ max: 4 }).map((luck) => ({ archived: luck === 0 }))

/** One row for each pair, as the database asks. */
const once = <Row extends object>(row: fc.Arbitrary<Row>, key: (row: Row) => string, max: number) =>
  fc.uniqueArray(row, { selector: key, minLength: max / 2, maxLength: max })

const grant: fc.Arbitrary<ServiceWorld['grants'][number]> = fc
  .tuple(
    fc.constantFrom('person' as const, 'company' as const, 'group' as const, 'team' as const),
    fc.constantFrom('user' as const, 'agent' as const, 'administrator' as const),
    fc.boolean(),
    upTo(SERVICES),
    fc.nat(),
    span,
  )
  .map(([holder, wish, reaches, service, any, when]) => {
    const count = { person: PEOPLE, company: COMPANIES, group: LISTS, team: LISTS }[holder]
    const staffRole = wish === 'user' ? 'agent' : wish
    const role = holder === 'person' ? wish : holder === 'team' ? staffRole : 'user'
    return { service, holder, id: any % count, role, below: holder === 'company' && reaches, ...when }
  })

const sideOf = (role: string) => (role === 'user' ? 'customers' : 'staff')

export const serviceWorld: fc.Arbitrary<ServiceWorld> = fc.record({
  people: fc.array(fc.record({ staff: fc.option(span, { freq: 2 }) }), { minLength: PEOPLE, maxLength: PEOPLE }),
  companies: fc
    .array(fc.tuple(fc.option(fc.nat(), { freq: 4 }), fc.nat({ max: 5 })), {
      minLength: COMPANIES,
      maxLength: COMPANIES,
    })
    .map((all) =>
      all.map(([parent, luck], at) => ({
        parent: parent === null || at === 0 ? null : parent % at,
        archived: luck === 0,
      })),
    ),
  groups: fc.array(away, { minLength: LISTS, maxLength: LISTS }),
  teams: fc.array(away, { minLength: LISTS, maxLength: LISTS }),
  employed: once(
    fc.tuple(upTo(PEOPLE), upTo(COMPANIES), span).map(([person, company, when]) => ({ person, company, ...when })),
    (row) => `${row.person} ${row.company}`,
    10,
  ),
  grouped: once(
    fc.tuple(upTo(PEOPLE), upTo(LISTS), span).map(([person, group, when]) => ({ person, group, ...when })),
    (row) => `${row.person} ${row.group}`,
    6,
  ),
  serving: once(
    fc.tuple(upTo(PEOPLE), upTo(LISTS), span).map(([person, team, when]) => ({ person, team, ...when })),
    (row) => `${row.person} ${row.team}`,
    6,
  ),
  grants: once(grant, (row) => `${row.service} ${row.holder} ${row.id} ${sideOf(row.role)}`, 10),
})

const holds = ({ from, to }: Span, day: number) => from <= day && (to === null || day < to)

/**
 * In which roles a person has a service on a day, in plain words: their own, their companies', their groups', their
 * teams'. `under` leaves of the companies only one, as a hat does.
 */
export function rolesIn(
  world: ServiceWorld,
  person: number,
  service: number,
  day: number,
  under?: number,
): Set<string> {
  const role = world.people[person]?.staff ?? null
  const isStaff = role !== null && holds(role, day)
  const isAbove = (above: number, company: number): boolean => {
    const parent = world.companies[company]?.parent ?? null
    return parent !== null && (parent === above || isAbove(above, parent))
  }
  const reaches = ({ holder, id, below, role }: ServiceWorld['grants'][number]): boolean => {
    if (holder === 'person') return id === person && (role === 'user' || isStaff)
    if (holder === 'group')
      return (
        world.groups[id]?.archived === false &&
        world.grouped.some((one) => one.group === id && one.person === person && holds(one, day))
      )
    if (holder === 'team')
      return (
        isStaff &&
        world.teams[id]?.archived === false &&
        world.serving.some((one) => one.team === id && one.person === person && holds(one, day))
      )
    return (
      world.companies[id]?.archived === false &&
      world.employed.some(
        (one) =>
          one.person === person &&
          holds(one, day) &&
          world.companies[one.company]?.archived === false &&
          (under === undefined || under === one.company) &&
          (one.company === id || (below && isAbove(id, one.company))),
      )
    )
  }
  const mine = world.grants.filter((one) => one.service === service && holds(one, day) && reaches(one))
  return new Set(mine.map((one) => one.role))
}
