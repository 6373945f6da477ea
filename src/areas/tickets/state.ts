import { sql } from 'kysely'
import type { Tx } from '../../kernel/db.ts'
import type { Happening } from '../../kernel/events.ts'
import { stateChanged } from './events.ts'
import { isOpen, type State } from './ticket.ts'

/** Moves a ticket to another state and says so; whoever calls it has asked the rule. */
export async function moveTo(
  tx: Tx,
  id: number,
  before: State,
  after: State,
  now: Date,
  happened: (what: Happening) => Promise<void>,
): Promise<void> {
  await tx
    .updateTable('tickets')
    .set({
      state: after,
      updated_at: now,
      version: sql`version + 1`,
      ...(after === 'solved' ? { solved_at: now } : {}),
      ...(after === 'closed' ? { closed_at: now } : {}),
      ...(isOpen(after) && !isOpen(before) ? { solved_at: null, closed_at: null } : {}),
    })
    .where('id', '=', id)
    .execute()
  await happened({
    name: stateChanged,
    subject: { kind: 'ticket', id },
    before: { state: before },
    after: { state: after },
  })
}
