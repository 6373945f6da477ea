import type { Tone } from '../../../shell/theme/colours.ts'
import type { State } from '../ticket.ts'

/** Where a question stands for the one who reads: waiting for the reader is not the same as waiting for a colleague. */
export type Standing = State | 'pending-others'

/** How each looks; the words are `tickets.portal.state.<standing>` and `tickets.portal.means.<standing>`. */
export const standingTone: Record<Standing, Tone> = {
  new: 'news',
  open: 'brand',
  pending: 'warn',
  'pending-others': 'calm',
  'on-hold': 'calm',
  solved: 'good',
  closed: 'neutral',
}

type Asked = { state: State; requester: { id: number } | null }

/** @param reader id of whoever reads */
export const standingOf = (ticket: Asked, reader: number | undefined): Standing =>
  ticket.state === 'pending' && ticket.requester?.id !== reader ? 'pending-others' : ticket.state
