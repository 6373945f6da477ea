import type { Tx } from '../../kernel/db.ts'
import type { Happening } from '../../kernel/events.ts'
import type { Me } from '../../kernel/me.ts'
import { ticketAccess } from './access.ts'
import { replied } from './events.ts'
import { addReply, type NewReply, touch } from './open-ticket.ts'
import { moveTo } from './state.ts'
import { afterCustomerReply, afterStaffReply, state } from './ticket.ts'

/** Locks a ticket for an answer; false when there is none that the asker may answer. */
export const lockToAnswer = async (tx: Tx, asker: Me, ticket: number): Promise<boolean> =>
  (await tx
    .selectFrom('tickets')
    .select('id')
    .where('id', '=', ticket)
    .where(ticketAccess.where('reply', asker))
    .forUpdate()
    .executeTakeFirst()) !== undefined

/**
 * Writes an answer on a ticket that the caller holds locked, by whatever door it came; the rule has been asked.
 * A customer's answer wakes a solved ticket, the first one of staff opens a new one.
 */
export async function answerTicket(
  tx: Tx,
  ticket: number,
  reply: NewReply,
  now: Date,
  happened: (what: Happening) => Promise<void>,
): Promise<number> {
  const id = await addReply(tx, ticket, reply, now)
  const row = await tx.selectFrom('tickets').select('state').where('id', '=', ticket).executeTakeFirstOrThrow()
  const before = state.parse(row.state)
  const after = reply.byStaff ? afterStaffReply(before) : afterCustomerReply(before)
  await happened({
    name: replied,
    subject: { kind: 'ticket', id: ticket },
    detail: { reply: id, byStaff: reply.byStaff, source: reply.source },
  })
  if (after === before) await touch(tx, ticket, now).execute()
  else await moveTo(tx, ticket, before, after, now, happened)
  return id
}
