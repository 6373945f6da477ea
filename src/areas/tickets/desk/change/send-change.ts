import { call } from '../../../../shell/call.ts'
import type { assign } from '../../assign.ts'
import type { close, reopen, setState } from '../../set-state.ts'
import type { State } from '../../ticket.ts'
import { type Change, type Changeable, mustReopen } from './change.ts'

export type Outcome = { stillVisible: boolean }

/**
 * Takes the step on the server. With `version` it is refused when the ticket has moved on meanwhile.
 * @throws Problem
 */
export async function sendChange(change: Change, ticket: Changeable, version?: number): Promise<Outcome> {
  if (change.to === 'state') {
    await sendState(change.state, ticket, version)
    return { stillVisible: true }
  }
  const team = change.team === undefined ? ticket.team : change.team
  const assignee = change.assignee === undefined ? ticket.assignee : change.assignee
  return await call<typeof assign>('PUT /tickets/:id/assignment', {
    id: ticket.id,
    team: team?.id ?? null,
    assignee: assignee?.id ?? null,
    version,
  })
}

async function sendState(state: State, ticket: Changeable, version?: number): Promise<void> {
  const { id } = ticket
  if (state === 'closed') {
    await call<typeof close>('POST /tickets/:id/closure', { id, version })
    return
  }
  if (mustReopen(ticket)) {
    await call<typeof reopen>('POST /tickets/:id/reopening', { id })
    if (state === 'open' || state === 'new') return
  }
  await call<typeof setState>('PUT /tickets/:id/state', { id, state: state === 'new' ? 'open' : state })
}
