import type { Tx } from '../../../kernel/db.ts'
import type { Happening } from '../../../kernel/events.ts'
import type { Me } from '../../../kernel/me.ts'
import { reactivate } from '../../people/activity.ts'
import { takeBack } from '../../tickets/workload.ts'
import { closeDepartures, lastDeparture } from './departure.ts'

type Undoing = {
  tx: Tx
  me: Me
  record: { id: number; deactivated_at: Date | null }
  now: Date
  happened: (what: Happening) => Promise<void>
}

/** Takes back that somebody left the desk. Gives how many tickets came back. Errors: `conflict` as `reactivate`. */
export async function undoDeparture(
  { tx, me, record, now, happened }: Undoing,
  how: 'with-tickets' | 'without-tickets',
): Promise<number> {
  const last = await lastDeparture(tx, record.id, 'desk')
  await reactivate(tx, record, now, happened)
  await closeDepartures(tx, record.id, 'desk', now, me.person)
  // Whoever was deactivated again since then, by another way, has other work by now.
  if (!last || how === 'without-tickets' || last.at.getTime() !== record.deactivated_at?.getTime()) return 0
  return takeBack(tx, last.held.tickets, record.id, now, happened)
}
