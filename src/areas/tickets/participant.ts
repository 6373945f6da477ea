import type { Tx } from '../../kernel/db.ts'

/** Somebody whom a mail named: waits until staff or a participant confirms, and is told nothing until then. */
export async function addPending(tx: Tx, ticket: number, person: number, now: Date): Promise<void> {
  await tx
    .insertInto('participants')
    .values({
      ticket_id: ticket,
      person_id: person,
      role: 'participant',
      state: 'pending',
      added_by: null,
      added_at: now,
    })
    .onConflict((row) => row.doNothing())
    .execute()
}
