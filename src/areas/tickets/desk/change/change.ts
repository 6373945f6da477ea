import type { State } from '../../ticket.ts'
import type { Brief } from '../use-ticket.ts'

/** What a change needs to know of a ticket; rows of the list and whole tickets both have it. */
export type Changeable = {
  id: number
  subject: string
  state: State
  team: Brief | null
  assignee: Brief | null
  version: number
  can: Readonly<Record<string, boolean>>
}

/** Where a ticket goes: `undefined` leaves that half as it is. */
export type Assignment = { team?: Brief | null; assignee?: Brief | null }

/** One step that can be taken with one ticket or with many. */
export type Change = { to: 'state'; state: State } | ({ to: 'assignment' } & Assignment)

/** The verb of the server's hints that this step needs. A closed ticket has to be reopened before anything else. */
export function verbOf(change: Change, ticket: Changeable): string {
  if (change.to === 'assignment') return 'assign'
  if (change.state === 'closed') return 'close'
  return mustReopen(ticket) ? 'reopen' : 'close'
}

/** @returns whether another state is reached by reopening: always from closed, from solved where one may */
export const mustReopen = (ticket: Changeable): boolean =>
  ticket.state === 'closed' || (ticket.state === 'solved' && ticket.can.reopen === true)

/** @returns whether the ticket is already as the change wants it */
export function isSo(change: Change, ticket: Changeable): boolean {
  if (change.to === 'state') return ticket.state === change.state
  const isTeam = change.team === undefined || change.team?.id === ticket.team?.id
  const isAssignee = change.assignee === undefined || change.assignee?.id === ticket.assignee?.id
  return isTeam && isAssignee
}

/** The step that leads back, for undo. */
export function wayBack(change: Change, before: Changeable): Change {
  if (change.to === 'state') return { to: 'state', state: before.state === 'new' ? 'open' : before.state }
  return { to: 'assignment', team: before.team, assignee: before.assignee }
}

/** The ticket as it will be, shown before the server has said yes. */
export function changed<Ticket extends Changeable>(ticket: Ticket, change: Change): Ticket {
  if (change.to === 'state') return { ...ticket, state: change.state }
  const team = change.team === undefined ? ticket.team : change.team
  const assignee = change.assignee === undefined ? ticket.assignee : change.assignee
  const state = ticket.state === 'new' && assignee !== null ? 'open' : ticket.state
  return { ...ticket, team, assignee, state }
}
