import { z } from 'zod'
import { insertMembership } from '../src/areas/companies/join.ts'
import { giveRole } from '../src/areas/access/staff.ts'
import { insertPerson } from '../src/areas/people/new-person.ts'
import type { App } from '../src/kernel/app.ts'
import { ask } from '../src/kernel/ask.ts'
import type { Db } from '../src/kernel/db.ts'
import { type Me, wear } from '../src/kernel/me.ts'
import type { AnyOperation } from '../src/kernel/operation.ts'
import { perform } from '../src/kernel/perform.ts'
import type { AnyQuery } from '../src/kernel/query.ts'

/** Acme with its Labs, and Globex: two clients of the desk that must never see each other. */
const companies = { Acme: { parent: null }, Labs: { parent: 'Acme' }, Globex: { parent: null } } as const

type CompanyName = keyof typeof companies
type Belonging = [CompanyName, 'basic' | 'advanced' | 'manager' | 'co-managed-administrator' | null]

/** Everyone by first name: what they are, and where they belong; the first company is the employer. */
const cast = {
  Olivia: { role: 'owner' },
  Oscar: { role: 'owner' },
  Ada: { role: 'admin' },
  Abel: { role: 'admin' },
  Gus: { role: 'agent' },
  Gia: { role: 'agent' },
  /** Staff who are customers too (HM-23). */
  Sam: { role: 'agent', at: [['Acme', 'basic']] },
  Mia: { at: [['Acme', 'manager']] },
  Mel: { at: [['Acme', 'manager']] },
  Avi: { at: [['Acme', 'advanced']] },
  Ben: { at: [['Acme', 'basic']] },
  Coco: { at: [['Acme', 'co-managed-administrator']] },
  /** Belongs to Acme without the portal. */
  Una: { at: [['Acme', null]] },
  /** Works at Acme and leads at Globex. */
  Lou: {
    at: [
      ['Acme', 'basic'],
      ['Globex', 'manager'],
    ],
  },
  Lea: { at: [['Labs', 'basic']] },
  Max: { at: [['Globex', 'manager']] },
  /** Nobody's. */
  Nia: {},
} as const satisfies Record<string, { role?: 'owner' | 'admin' | 'agent'; at?: readonly Belonging[] }>

export type Name = keyof typeof cast
export const names = z
  .array(
    z.enum([
      'Olivia',
      'Oscar',
      'Ada',
      'Abel',
      'Gus',
      'Gia',
      'Sam',
      'Mia',
      'Mel',
      'Avi',
      'Ben',
      'Coco',
      'Una',
      'Lou',
      'Lea',
      'Max',
      'Nia',
    ]),
  )
  .parse(Object.keys(cast))

export type Office = {
  people: Record<string, number>
  companies: Record<CompanyName, number>
  roles: Record<string, number>
  levels: Record<string, number>
  teamRoles: Record<string, number>
  /** The person as they ask: as staff if they are, or under the hat of a company. */
  me: (name: Name, company?: CompanyName) => Promise<Me>
  /** Performs an operation; gives its answer. */
  act: (operation: AnyOperation, me: Me, input: unknown) => Promise<unknown>
  /** The same for one that answers with the id of what it made. */
  make: (operation: AnyOperation, me: Me, input: unknown) => Promise<number>
  ask: (query: Exclude<AnyQuery, { kind: 'download' }>, me: Me, input: unknown) => Promise<unknown>
}

/** Fills an empty, prepared product with these people and companies. */
export async function office(app: App): Promise<Office> {
  const roles = await idsByKey(app.db.selectFrom('roles').select(['id', 'key']).execute())
  const levels = await idsByKey(app.db.selectFrom('levels').select(['id', 'key']).execute())
  const teamRoles = await idsByKey(app.db.selectFrom('team_roles').select(['id', 'key']).execute())
  const places = await found(app)
  const people: Record<string, number> = {}
  for (const name of names) people[name] = await hire(app, name, places, roles, levels)
  const act = async (operation: AnyOperation, me: Me, input: unknown) =>
    (await perform(app, operation, me, input)).answer
  return {
    people,
    companies: places,
    roles,
    levels,
    teamRoles,
    me: (name, company) => appear(app, people[name] ?? 0, company && places[company]),
    act,
    make: async (operation, me, input) => z.object({ id: z.number() }).parse(await act(operation, me, input)).id,
    ask: (query, me, input) => ask(app, query, me, input),
  }
}

async function found(app: App): Promise<Record<CompanyName, number>> {
  const now = app.clock()
  const insert = async (name: string, parent: number | null) =>
    (
      await app.db
        .insertInto('companies')
        .values({ name, parent_id: parent, created_at: now, updated_at: now })
        .returning('id')
        .executeTakeFirstOrThrow()
    ).id
  const Acme = await insert('Acme', null)
  const Labs = await insert('Labs', Acme)
  const Globex = await insert('Globex', null)
  await app.db
    .insertInto('company_domains')
    .values([
      { domain: 'acme.example', company_id: Acme },
      { domain: 'globex.example', company_id: Globex },
    ])
    .execute()
  return { Acme, Labs, Globex }
}

type Ids = Record<string, number>

async function hire(
  app: App,
  name: Name,
  places: Record<CompanyName, number>,
  roles: Ids,
  levels: Ids,
): Promise<number> {
  const now = app.clock()
  const { role, at = [] }: { role?: string; at?: readonly Belonging[] } = cast[name]
  return app.db.transaction().execute(async (tx) => {
    const { id } = await insertPerson(tx, { name, emails: [`${name.toLowerCase()}@people.example`], now })
    if (role) await giveRole(tx, { person: id, role: roles[role] ?? 0, startsAt: now, endsAt: null, by: null })
    for (const [index, [company, level]] of at.entries())
      await insertMembership(tx, {
        person: id,
        company: places[company],
        level: level === null ? null : (levels[level] ?? 0),
        employing: index === 0,
        startsAt: now,
        by: null,
        now,
      })
    return id
  })
}

async function appear(app: App, person: number, company?: number): Promise<Me> {
  const at = app.clock()
  const known = (await app.who.load(app.db, [person], at)).get(person)
  const membership = known?.facts.customer.memberships.find((one) => one.company === company)
  const me = known ? wear(person, known, at, membership ? `membership:${membership.id}` : undefined) : null
  if (!me) throw new Error(`Person ${person} has no such hat.`)
  return me
}

async function idsByKey(rows: Promise<{ id: number; key: string | null }[]>): Promise<Ids> {
  return Object.fromEntries((await rows).map(({ id, key }) => [key ?? '', id]))
}

/** The newest events about one record, as `name`s. */
export async function eventsAbout(db: Db, kind: string, id: number): Promise<string[]> {
  const rows = await db
    .selectFrom('events')
    .select('name')
    .where('subject_kind', '=', kind)
    .where('subject_id', '=', id)
    .orderBy('id')
    .execute()
  return rows.map((row) => row.name)
}
