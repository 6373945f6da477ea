import { sql } from 'kysely'
import { databaseError, type Tx } from '../../kernel/db.ts'
import { conflict } from '../../kernel/errors.ts'
import type { Happening } from '../../kernel/events.ts'
import { assertNotLastOwner } from './last-owner.ts'

type Activity = { id: number; deactivated_at: Date | null }
type Happened = (what: Happening) => Promise<void>

/** Ends every access of a person at once; whoever listens ends sessions, links and keys. Errors: `conflict` (K9). */
export async function deactivate(tx: Tx, person: Activity, now: Date, happened: Happened): Promise<void> {
  if (person.deactivated_at) throw conflict('people.inactive', 'This person is deactivated already.')
  await assertNotLastOwner(tx, person.id, now)
  await setDeactivated(tx, person.id, now, now)
  await happened({ name: 'person.deactivated', subject: { kind: 'person', id: person.id } })
}

/** Gives a deactivated person their access back. Errors: `conflict` for someone who is active, or is being erased. */
export async function reactivate(tx: Tx, person: Activity, now: Date, happened: Happened): Promise<void> {
  if (!person.deactivated_at) throw conflict('people.active', 'This person is active.')
  await setDeactivated(tx, person.id, null, now).catch((error: unknown) => {
    throw databaseError(error)?.constraint === 'people_erased'
      ? conflict(
          'people.erased',
          'This person is erased, or about to be. Take the erasure back first, if it still waits.',
        )
      : error
  })
  await happened({ name: 'person.reactivated', subject: { kind: 'person', id: person.id } })
}

const setDeactivated = (tx: Tx, person: number, at: Date | null, now: Date) =>
  tx
    .updateTable('people')
    .set({ deactivated_at: at, updated_at: now, version: sql`version + 1` })
    .where('id', '=', person)
    .execute()

/** SQL: ids of the people who were deactivated before that moment, the longest gone first. */
export const goneBefore = (moment: Date) => sql<{ id: number; since: Date }>`
  select people.id, people.deactivated_at as since from people where people.deactivated_at < ${moment}
  order by people.deactivated_at, people.id`
