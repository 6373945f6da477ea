import type { Tx } from '../../kernel/db.ts'
import type { Receiver } from './receivers.ts'

/** Those of the receivers who are told of an event for the first time; listeners run at least once, mails go out once. */
export async function tellOnce(
  tx: Tx,
  event: number,
  receivers: readonly Receiver[],
  what: string,
  now: Date,
): Promise<Receiver[]> {
  if (receivers.length === 0) return []
  const fresh = await tx
    .insertInto('told')
    .values(receivers.map(({ person }) => ({ event_id: event, person_id: person, what, at: now })))
    .onConflict((row) => row.doNothing())
    .returning('person_id')
    .execute()
  return receivers.filter(({ person }) => fresh.some((one) => one.person_id === person))
}
