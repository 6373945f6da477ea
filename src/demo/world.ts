import type { Db, Tx } from '../kernel/db.ts'
import type { CompanyKey } from './companies.ts'
import type { TicketKey } from './named-tickets.ts'
import type { PersonKey } from './people.ts'
import type { NamedTeam } from './teams.ts'

export type { CompanyKey } from './companies.ts'
export type { TicketKey } from './named-tickets.ts'
export { demoPeople, type PersonKey } from './people.ts'
export type { NamedTeam } from './teams.ts'

/** Ids of the demo's records by the names that everybody knows. Each throws when it is not there. */
export type World = {
  person: (key: PersonKey) => number
  company: (key: CompanyKey) => number
  team: (key: NamedTeam) => number
  ticket: (key: TicketKey) => number
}

/** The demo world of this database; load it first. */
export async function readWorld(db: Db | Tx): Promise<World> {
  const rows = await db.selectFrom('demo_records').select(['kind', 'id', 'key']).where('key', 'is not', null).execute()
  const ids = new Map(rows.map(({ kind, id, key }) => [`${kind} ${key}`, id]))
  const find = (kind: string) => (key: string) => {
    const id = ids.get(`${kind} ${key}`)
    if (id === undefined) throw new RangeError(`There is no ${kind} "${key}" in this database: is the demo loaded?`)
    return id
  }
  return { person: find('person'), company: find('company'), team: find('team'), ticket: find('ticket') }
}
