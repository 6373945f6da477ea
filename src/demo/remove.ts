import { sql } from 'kysely'
import type { App } from '../kernel/app.ts'
import { databaseError, type Tx } from '../kernel/db.ts'
import { conflict } from '../kernel/errors.ts'
import { record } from '../kernel/events.ts'
import { system } from '../kernel/me.ts'
import type { Kind } from './load/ids.ts'
import { isDemoLoaded } from './load.ts'

const FOREIGN_KEY_VIOLATION = '23503'

/**
 * Takes the demo world out again, with whatever was tried on it: replies to its tickets, tickets that its people asked.
 * Refused, and nothing removed, when a real record hangs on it: a person in a demo company or team, a ticket of a real
 * person given to demo staff. Without a demo it does nothing.
 */
export async function removeDemo(app: App): Promise<void> {
  const now = app.clock()
  try {
    await app.db.transaction().execute(async (tx) => {
      await sql`lock table demo_records in exclusive mode`.execute(tx)
      if (!(await isDemoLoaded(tx))) return
      await refuseForRealMembers(tx)
      await remove(tx)
      await record(tx, system(now), now, { name: 'demo.removed', subject: { kind: 'workspace', id: null } })
    })
  } catch (error) {
    if (databaseError(error)?.code !== FOREIGN_KEY_VIOLATION) throw error
    throw conflict(
      'demo.in-use',
      'The demo cannot be removed: tickets of your own are connected with its people, companies or teams.',
    )
  }
}

const demo = (kind: Kind) => sql`(select id from demo_records where kind = ${kind})`

/** Memberships and team places would vanish with the demo without a word. */
async function refuseForRealMembers(tx: Tx): Promise<void> {
  const found = await sql<{ name: string }>`
    select name from people where id not in ${demo('person')} and (
      exists (select from memberships where person_id = people.id and company_id in ${demo('company')})
      or exists (select from team_members where person_id = people.id and team_id in ${demo('team')}))
    order by id limit 4`.execute(tx)
  if (found.rows.length === 0) return
  const names = found.rows.map(({ name }) => name).join(', ')
  throw conflict(
    'demo.in-use',
    `The demo cannot be removed: people of your own belong to its companies or teams (${names}).`,
  )
}

/** Children before parents; what hangs on a ticket or a person alone goes with it. */
async function remove(tx: Tx): Promise<void> {
  const tickets = sql`(select id from tickets where id in ${demo('ticket')} or requester_id in ${demo('person')})`
  // Attachments are swept as soon as nothing holds them.
  await sql`update files set held = false where id in (
    select file_id from reply_files join replies on replies.id = reply_id where ticket_id in ${tickets}
    union select file_id from note_files join notes on notes.id = note_id where ticket_id in ${tickets})`.execute(tx)
  await sql`delete from events where subject_kind = 'ticket' and subject_id in ${tickets}`.execute(tx)
  await sql`delete from tickets where id in ${tickets}`.execute(tx)
  for (const kind of ['person', 'company', 'team'] as const)
    await sql`delete from events where subject_kind = ${kind} and subject_id in ${demo(kind)}`.execute(tx)
  await sql`delete from memberships where person_id in ${demo('person')}`.execute(tx)
  await sql`delete from sites where company_id in ${demo('company')}`.execute(tx)
  await sql`delete from companies where id in ${demo('company')}`.execute(tx)
  await sql`delete from people where id in ${demo('person')}`.execute(tx)
  await sql`delete from teams where id in ${demo('team')}`.execute(tx)
  await sql`delete from demo_records`.execute(tx)
}
