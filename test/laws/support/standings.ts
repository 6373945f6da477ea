import type { App } from '../../../src/kernel/app.ts'
import type { Grants, Known } from '../../../src/kernel/me.ts'

/** What a person could do: their hats with all rights, rank, level in each company, teams. */
export type Power = {
  hats: ReadonlyMap<string, ReadonlySet<string>>
  rank: number
  levels: ReadonlyMap<number, number>
  teams: ReadonlySet<string>
}

export async function powers(app: App, at: Date): Promise<Map<number, Power>> {
  const people = await app.db.selectFrom('people').select('id').execute()
  const known = await app.who.load(
    app.db,
    people.map(({ id }) => id),
    at,
  )
  return new Map([...known].map(([person, one]) => [person, powerOf(one)]))
}

function powerOf({ facts, hats }: Known): Power {
  return {
    hats: new Map(hats.map(({ key, grants }) => [key, lines(grants)])),
    rank: facts.staff?.rank ?? 0,
    levels: new Map(facts.customer.memberships.map(({ company, level }) => [company, level?.rank ?? 0])),
    teams: new Set(
      facts.teams.mine.flatMap(({ id, rights }) =>
        rights.map(({ block, permission }) => `${id} ${block} ${permission}`),
      ),
    ),
  }
}

const lines = (grants: Grants): Set<string> =>
  new Set([...grants].flatMap(([permission, scopes]) => [...scopes].map((scope) => `${permission} ${scope}`)))

const nothing: Power = { hats: new Map(), rank: 0, levels: new Map(), teams: new Set() }

type Powers = ReadonlyMap<number, Power>

/** Who can do more than before, and should not, after `actor` has acted alone. */
export function lifted(before: Powers, after: Powers, actor: number): string[] {
  const own = before.get(actor) ?? nothing
  return [
    ...liftedThemselves(own, after.get(actor) ?? nothing),
    ...[...after].flatMap(([person, power]) =>
      person === actor
        ? []
        : liftedOther(before.get(person) ?? nothing, power, own).map((what) => `person ${person} ${what}`),
    ),
  ]
}

/** A hat may fall away, and whoever loses the last one is left with their personal one; nothing may be added. */
function liftedThemselves(before: Power, after: Power): string[] {
  const hats = [...after.hats].flatMap(([key, grants]) => {
    const had = before.hats.get(key)
    if (!had) return key === 'personal' ? [] : [`the asker has a new hat ${key}`]
    return [...grants].filter((grant) => !had.has(grant)).map((grant) => `the asker has ${grant} as ${key}`)
  })
  const teams = [...after.teams]
    .filter((right) => !before.teams.has(right))
    .map((right) => `the asker has the team right ${right}`)
  return [...hats, ...teams, ...(after.rank > before.rank ? ['the asker has a higher rank'] : [])]
}

/** Others may be lifted below the asker's own rank, or level in the asker's company; staff hand out portal levels. */
function liftedOther(before: Power, after: Power, asker: Power): string[] {
  const rank = after.rank > before.rank && after.rank >= asker.rank ? [`has rank ${after.rank}`] : []
  const levels = [...after.levels].flatMap(([company, level]) => {
    const most = Math.max(before.levels.get(company) ?? 0, asker.rank > 0 ? Infinity : (asker.levels.get(company) ?? 0))
    return level > most ? [`has level ${level} in company ${company}`] : []
  })
  return [...rank, ...levels]
}
