import type pg from 'pg'
import { inBulk } from '../../../src/demo/seed/bulk.ts'
import { createChance } from '../../../src/demo/seed/chance.ts'
import { seedCompanies } from '../../../src/demo/seed/companies.ts'
import { seedPeople } from '../../../src/demo/seed/people.ts'
import { fullAmounts } from '../../../src/demo/seed/seeding.ts'
import { seedTeams } from '../../../src/demo/seed/teams.ts'
import { seedTickets } from '../../../src/demo/seed/tickets.ts'
import { seedVisibility } from '../../../src/demo/seed/visibility.ts'
import { NOW } from '../../world/fill.ts'

const amounts = { tickets: 100_000, people: 20_000, companies: 2_000 }
const filled =
  `companies company_domains people person_emails logins staff memberships teams team_members tickets participants
  watchers events ticket_access ticket_search`.split(/\s+/)

/** The load that `foyer seed` makes, without the texts of conversations, which no plan of a list depends on. */
export async function fillLarge(pool: pg.Pool): Promise<void> {
  const client = await pool.connect()
  try {
    await client.query('begin')
    await createChance(client)
    const before = { people: 0, companies: 0, memberships: 0, teams: 0, tickets: 0, replies: 0, notes: 0 }
    const seeding = { client, amounts: fullAmounts(amounts), before, now: NOW }
    const finish = await inBulk(client, filled, async () => {
      for (const step of [seedCompanies, seedPeople, seedTeams, seedTickets, seedVisibility]) await step(seeding)
      await client.query(`
        insert into events (at, name, actor_id, hat, subject_kind, subject_id, delivered_at)
        select created_at, 'ticket.opened', requester_id, 'personal', 'ticket', id, created_at from tickets order by id`)
    })
    await finish()
    await client.query('commit')
    await client.query(`vacuum (analyze) ${filled.join(', ')}`)
  } finally {
    client.release()
  }
}
