import type pg from 'pg'
import { z } from 'zod'
import { inBulk } from './seed/bulk.ts'
import { createChance } from './seed/chance.ts'
import { seedCompanies } from './seed/companies.ts'
import { seedMessages } from './seed/messages.ts'
import { seedPeople } from './seed/people.ts'
import { type Amounts, type CountedTable, countedTables, fullAmounts, type Seeding } from './seed/seeding.ts'
import { seedTeams } from './seed/teams.ts'
import { seedTickets } from './seed/tickets.ts'
import { seedVisibility } from './seed/visibility.ts'

const filled =
  'companies company_domains people person_emails logins staff memberships teams team_members tickets participants watchers replies notes events ticket_access ticket_search'.split(
    ' ',
  )

const steps: readonly { says: string; run: (seeding: Seeding) => Promise<void> }[] = [
  { says: 'companies', run: seedCompanies },
  { says: 'people', run: seedPeople },
  { says: 'teams', run: seedTeams },
  { says: 'tickets', run: seedTickets },
  { says: 'replies and notes', run: seedMessages },
  { says: 'who sees which ticket, and the search index', run: seedVisibility },
]

export type SeedOptions = Amounts & {
  /** The load ends at this moment; its tickets reach back three years. */
  now: Date
  /** Told what is about to be done. */
  progress?: (says: string) => void
}

/** Fewer people would leave a team without members. */
export const LEAST_PEOPLE = 60
export const LEAST_COMPANIES = 10

/**
 * Adds a load of invented records for measuring: set-based SQL in one transaction, so that a million tickets take a
 * few minutes; all or nothing. The same amounts give the same records. Roles and levels must be there already.
 */
export async function seedLoad(pool: pg.Pool, { now, progress = () => {}, ...asked }: SeedOptions): Promise<void> {
  if (asked.people < LEAST_PEOPLE || asked.companies < LEAST_COMPANIES || asked.tickets < 1)
    throw new RangeError(`A load has at least 1 ticket, ${LEAST_PEOPLE} people and ${LEAST_COMPANIES} companies.`)
  const client = await pool.connect()
  try {
    await client.query('begin')
    await client.query(
      "set local work_mem = '256MB'; set local maintenance_work_mem = '768MB'; set local synchronous_commit = off",
    )
    await createChance(client)
    const seeding = { client, amounts: fullAmounts(asked), before: await highestIds(client), now }
    const finish = await inBulk(client, filled, async () => {
      for (const step of steps) {
        progress(step.says)
        await step.run(seeding)
      }
    })
    progress('indexes')
    await finish()
    await moveIdsOn(client)
    await client.query("update access_epoch set stamp = stamp + 1; select pg_notify('foyer_access', '*')")
    await client.query('commit')
  } catch (error) {
    await client.query('rollback').catch(() => {})
    client.release(true)
    throw error
  }
  progress('statistics')
  await client.query(`vacuum (analyze) ${filled.join(', ')}`)
  client.release()
}

const highest = z.tuple([z.object({ id: z.coerce.number() })])

async function highestIds(client: pg.PoolClient): Promise<Seeding['before']> {
  const one = async (table: CountedTable) =>
    highest.parse((await client.query(`select coalesce(max(id), 0) as id from ${table}`)).rows)[0].id
  return {
    people: await one('people'),
    companies: await one('companies'),
    memberships: await one('memberships'),
    teams: await one('teams'),
    tickets: await one('tickets'),
    replies: await one('replies'),
    notes: await one('notes'),
  }
}

async function moveIdsOn(client: pg.PoolClient): Promise<void> {
  for (const table of countedTables)
    await client.query(
      `select setval(pg_get_serial_sequence('${table}', 'id'), greatest((select max(id) from ${table}), 1))`,
    )
}
