import { type Expression, sql } from 'kysely'
import type { Db } from './db.ts'

/** What areas know about a person; each area adds its own part by declaration merging. */
// oxlint-disable-next-line typescript/no-empty-interface -- open on purpose: areas merge their facts into it
export interface Facts {}

/** permission -> scopes */
export type Grants = ReadonlyMap<string, ReadonlySet<string>>

/** Where a right comes from: "Role Agent", "Level Manager at Acme", with who gave it and when. */
export type Grantor = { name: string; who?: number | null; at?: string | null }

/** Under which of their hats a person asks: `staff`, `personal`, `membership:12`, `anonymous`, `system`. */
export type Hat = string

export type HatOffer = { key: Hat; label: string; grants: Grants; grantedBy?: Grantor }

/** Who is asking, loaded once per request or job. */
export type Me = {
  person: number | null
  hat: Hat
  grants: Grants
  grantedBy?: Grantor
  facts: Partial<Facts>
  /** The moment of asking: dated grants are in force or not as of then. */
  at: Date
  /** Every hat this person may put on, the one worn included. */
  hats: readonly HatOffer[]
  /** The session that the request rides on; none for keys, jobs and mail. */
  session?: number | null
}

/** How an area learns its fact about people: a scalar jsonb subquery over the person's id. */
export type FactLoader = {
  load: (person: Expression<number>, at: Date) => Expression<unknown>
  /** The next moment at which the fact changes by itself (a dated grant begins or ends), as a scalar subquery. */
  changesAt?: (person: Expression<number>, at: Date) => Expression<Date | null>
}

export type FactLoaders = Partial<Record<keyof Facts, FactLoader>>

/** The hats an area offers on the strength of the facts. */
export type HatMaker = (facts: Facts) => HatOffer[]

/** Must hold for a person to have any hat at all. */
export type Gate = (facts: Facts) => boolean

const nobody = (hat: Hat, at: Date): Me => ({ person: null, hat, grants: new Map(), facts: {}, at, hats: [] })
export const anonymous = (at: Date): Me => nobody('anonymous', at)
/** The product itself, in jobs and at start. */
export const system = (at: Date): Me => nobody('system', at)

export type Known = { facts: Facts; hats: HatOffer[]; changesAt: Date | null }

/** Everything needed to know who people are; made once from the list of areas. */
export type Who = {
  /** Facts and hats of each person, in one query. A person who does not exist gets no hat. */
  load: (db: Db, people: readonly number[], at: Date) => Promise<Map<number, Known>>
}

export function makeWho(loaders: FactLoaders, makers: readonly HatMaker[], gates: readonly Gate[]): Who {
  const hatsOf = (facts: Facts) => (gates.every((gate) => gate(facts)) ? makers.flatMap((make) => make(facts)) : [])
  const entries = Object.entries(loaders) as [keyof Facts, FactLoader][] // Object.entries forgets the keys' type
  return {
    async load(db, people, at) {
      const person = sql.ref<number>('asked.id')
      const columns = entries.map(([name, loader]) => sql`${loader.load(person, at)} as ${sql.ref(name)}`)
      const changes = entries.flatMap(([, loader]) => (loader.changesAt ? [sql`${loader.changesAt(person, at)}`] : []))
      const next = changes.length ? sql`least(${sql.join(changes)})` : sql`null`
      const found = await sql<{ id: number; changesAt: Date | null } & Facts>`
        select asked.id, ${next} as "changesAt"${columns.length ? sql`, ${sql.join(columns)}` : sql``}
        from unnest(${sql.val(people)}::bigint[]) as asked(id)`.execute(db)
      return new Map(
        found.rows.map(({ id, changesAt, ...facts }) => {
          const known = facts as unknown as Facts // the loaders above made exactly these columns
          return [id, { facts: known, hats: hatsOf(known), changesAt }]
        }),
      )
    },
  }
}

/** The person under one hat; null when they do not have it. Without a wish, the first hat they have. */
export function wear(person: number, known: Known, at: Date, wish?: Hat): Me | null {
  const offer = wish === undefined ? known.hats[0] : known.hats.find((hat) => hat.key === wish)
  if (!offer) return null
  return {
    person,
    hat: offer.key,
    grants: offer.grants,
    grantedBy: offer.grantedBy,
    facts: known.facts,
    at,
    hats: known.hats,
  }
}

/** Grants from rows of a table: `[{permission, scope}]`. */
export function grantsOf(rows: readonly { permission: string; scope: string }[]): Grants {
  const grants = new Map<string, Set<string>>()
  for (const { permission, scope } of rows) grants.set(permission, (grants.get(permission) ?? new Set()).add(scope))
  return grants
}

/** The same person under each of their hats, the worn one first. */
export const underEachHat = (me: Me): Me[] => [
  me,
  ...me.hats
    .filter((offer) => offer.key !== me.hat)
    .map((offer) => ({ ...me, hat: offer.key, grants: offer.grants, grantedBy: offer.grantedBy })),
]
