import { sql } from 'kysely'
import type { App } from '../kernel/app.ts'
import type { Tx } from '../kernel/db.ts'
import { record } from '../kernel/events.ts'
import { system } from '../kernel/me.ts'
import { makeDice } from './dice.ts'
import { loadCompanies, loadContacts } from './load/companies.ts'
import { loadPeople } from './load/people.ts'
import { loadMemberships, loadTeams } from './load/roles.ts'
import { loadTickets } from './load/tickets.ts'
import { whoIsWho } from './who-is-who.ts'

export const DEMO_SEED = 20_260_101

/**
 * Puts the demo world in, whole or not at all: the same people, tickets and texts each time, with ages that count from
 * now. Sends nothing. Does nothing where it is loaded already. Gives lines that say who is who.
 */
export async function loadDemo(app: App): Promise<string[]> {
  const now = app.clock()
  const isLoaded = await app.db.transaction().execute(async (tx) => {
    // Two that load at once would both find nothing.
    await sql`lock table demo_records in exclusive mode`.execute(tx)
    if (await isDemoLoaded(tx)) return true
    await load(tx, now)
    await record(tx, system(now), now, { name: 'demo.loaded', subject: { kind: 'workspace', id: null } })
    return false
  })
  return isLoaded ? ['The demo world is loaded already.', ...whoIsWho()] : ['The demo world is loaded.', ...whoIsWho()]
}

export async function isDemoLoaded(db: Tx | App['db']): Promise<boolean> {
  return (await db.selectFrom('demo_records').select('id').limit(1).execute()).length > 0
}

async function load(tx: Tx, now: Date): Promise<void> {
  const companies = await loadCompanies(tx, now)
  const people = await loadPeople(tx, now)
  const teams = await loadTeams(tx, people, now)
  const memberships = await loadMemberships(tx, people, companies, now)
  await loadContacts(tx, companies, people)
  await loadTickets(tx, makeDice(DEMO_SEED), { people, companies, teams, memberships }, now)
}
