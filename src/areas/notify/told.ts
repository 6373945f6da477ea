import type { Tx } from '../../kernel/db.ts'

/** True the first time a person is told of an event; listeners run at least once, mails go out once. */
export async function tellOnce(tx: Tx, event: number, person: number, what: string, now: Date): Promise<boolean> {
  const written = await tx
    .insertInto('told')
    .values({ event_id: event, person_id: person, what, at: now })
    .onConflict((row) => row.doNothing())
    .executeTakeFirst()
  return (written.numInsertedOrUpdatedRows ?? 0n) > 0n
}
