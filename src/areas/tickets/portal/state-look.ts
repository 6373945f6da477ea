import type { Tone } from '../../../shell/theme/colours.ts'
import type { State } from '../ticket.ts'

/** How each state looks to a customer; its words are `tickets.portal.state.<state>`. */
export const stateTone: Record<State, Tone> = {
  new: 'news',
  open: 'brand',
  pending: 'warn',
  'on-hold': 'calm',
  solved: 'good',
  closed: 'neutral',
}
