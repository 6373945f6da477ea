import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Opened } from '../../src/cli/open.ts'
import { inBulk } from '../../src/demo/seed/bulk.ts'
import { seedVisibility } from '../../src/demo/seed/visibility.ts'

const TEAMS = 10
const COMPANIES = 50
const CUSTOMERS = 2000
const AGENTS = 20

const tables = ['tickets', 'participants', 'replies', 'notes', 'ticket_access', 'ticket_search']

/**
 * Loads tickets.csv into an empty desk. Ids follow the file's numbers: team t is t + 1, company c is c + 1, agent a is
 * a + 1, customer c is c + 21, and so is their membership c + 1. A queue of the file is the work of its team.
 */
export async function loadDesk({ pool }: Opened, folder: string): Promise<void> {
  const client = await pool.connect()
  try {
    await client.query('begin')
    await client.query(`
      insert into companies (id, name, created_at, updated_at) overriding system value
        select n, 'Company ' || n - 1, now(), now() from generate_series(1, ${COMPANIES}) n;
      insert into teams (id, name, created_at, updated_at) overriding system value
        select n, 'Team ' || n - 1, now(), now() from generate_series(1, ${TEAMS}) n;
      insert into people (id, code, name, created_at, updated_at) overriding system value
        select n, case when n <= ${AGENTS} then 'agent' || lpad((n - 1)::text, 2, '0') else 'cust' || lpad((n - ${AGENTS + 1})::text, 4, '0') end,
          case when n <= ${AGENTS} then 'Agent ' || n - 1 else 'Customer ' || n - ${AGENTS + 1} end, now(), now()
        from generate_series(1, ${AGENTS + CUSTOMERS}) n;
      insert into person_emails (person_id, address, is_primary, verified_at) select id, code || '@desk.example', true, now() from people;
      insert into logins (person_id, created_at) select id, now() from people;
      insert into staff (person_id, role_id, starts_at) select n, roles.id, now() from generate_series(1, ${AGENTS}) n join roles on key = 'agent';
      insert into team_members (team_id, person_id, team_role_id, starts_at)
        select 1 + (n - 1) % ${TEAMS}, n, team_roles.id, now() from generate_series(1, ${AGENTS}) n join team_roles on key = 'member';
      insert into memberships (id, person_id, company_id, level_id, is_employing, starts_at, created_at) overriding system value
        select n, ${AGENTS} + n, 1 + (n - 1) % ${COMPANIES}, levels.id, true, now(), now() from generate_series(1, ${CUSTOMERS}) n join levels on key = 'basic'`)
    const finish = await inBulk(client, tables, async () => {
      for await (const rows of batches(join(folder, 'tickets.csv'))) {
        const [ids, queues, customers, agents, states, created, subjects, questions, answers] = rows
        await client.query(
          `with row as (select * from unnest($1::bigint[], $2::int[], $3::int[], $4::int[], $5::text[], $6::timestamp[], $7::text[], $8::text[], $9::text[])
             as row(id, queue, customer, agent, state, created, subject, question, answer)),
           written as (
             insert into tickets (id, subject, state, requester_id, membership_id, company_id, team_id, assignee_id, source, created_at, updated_at) overriding system value
             select id, subject, state, ${AGENTS + 1} + customer, 1 + customer, 1 + customer % ${COMPANIES}, 1 + queue % ${TEAMS}, 1 + agent, 'mail', created, created + interval '1 hour' from row)
           insert into replies (ticket_id, author_id, by_staff, html, body, source, created_at)
           select id, case when turn = 1 then ${AGENTS + 1} + customer else 1 + agent end, turn = 2, '<p>' || body || '</p>', body, 'mail', created + turn * interval '30 minutes'
           from row, lateral (values (1, question), (2, answer)) said(turn, body) order by id, turn`,
          [ids, queues, customers, agents, states, created, subjects, questions, answers],
        )
      }
      await seedVisibility({ client, before: { tickets: 0 } })
    })
    await finish()
    for (const table of ['people', 'companies', 'teams', 'memberships', 'tickets'])
      await client.query(`select setval(pg_get_serial_sequence('${table}', 'id'), (select max(id) from ${table}))`)
    await client.query('commit')
    await client.query('vacuum (analyze)')
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    client.release()
  }
}

const BATCH = 2000
const COLUMNS = 9

/** Columns of the next lines of the file, as one list each. */
async function* batches(file: string): AsyncGenerator<string[][]> {
  let columns: string[][] = Array.from({ length: COLUMNS }, () => [])
  for await (const line of createInterface({ input: createReadStream(file) })) {
    line.split(',').forEach((value, at) => columns[at]?.push(value))
    if ((columns[0]?.length ?? 0) < BATCH) continue
    yield columns
    columns = Array.from({ length: COLUMNS }, () => [])
  }
  if ((columns[0]?.length ?? 0) > 0) yield columns
}
