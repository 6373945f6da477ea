import { type Change, type Changeable, changed, isSo, verbOf } from './change.ts'

/** What a change of many tickets will do, known before it is done. */
export type Plan<Ticket> = {
  changes: { before: Ticket; after: Ticket }[]
  /** They are so already. */
  same: Ticket[]
  /** The server's hints say no. */
  refused: { ticket: Ticket; verb: string }[]
}

/** Sorts the chosen tickets by what will become of them. */
export function planOf<Ticket extends Changeable>(tickets: readonly Ticket[], change: Change): Plan<Ticket> {
  const plan: Plan<Ticket> = { changes: [], same: [], refused: [] }
  for (const ticket of tickets) {
    const verb = verbOf(change, ticket)
    if (isSo(change, ticket)) plan.same.push(ticket)
    else if (ticket.can[verb] !== true) plan.refused.push({ ticket, verb })
    else plan.changes.push({ before: ticket, after: changed(ticket, change) })
  }
  return plan
}
