import { sql } from 'kysely'
import type { Tx } from '../../kernel/db.ts'
import { conflict } from '../../kernel/errors.ts'
import { isLastingOwner, lockOwners } from '../access/staff.ts'

/**
 * The workspace always has an Owner (K9): whoever would take this one away is refused when no other is left.
 * Locks, so that two Owners cannot take each other away at the same moment. Errors: `conflict`.
 */
export async function assertNotLastOwner(tx: Tx, person: number, now: Date): Promise<void> {
  await lockOwners(tx)
  const found = await sql<{ last: boolean }>`
    select ${isLastingOwner(sql`${person}::bigint`, now)} and not exists (
      select from people where people.id <> ${person} and people.deactivated_at is null
        and ${isLastingOwner(sql.ref('people.id'), now)}) as last`.execute(tx)
  if (found.rows[0]?.last)
    throw conflict('people.last-owner', 'This is the last Owner. Make someone else an Owner first.')
}
