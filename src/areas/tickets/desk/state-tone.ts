import type { Tone } from '../../../shell/theme/colours.ts'
import type { Priority, State } from '../ticket.ts'

/** How each state looks; the words say the same. */
export const toneOfState: Record<State, Tone> = {
  new: 'news',
  open: 'brand',
  pending: 'calm',
  'on-hold': 'neutral',
  solved: 'good',
  closed: 'neutral',
}

// Written out: the lists of the server's `ticket.ts` would bring zod into the browser.
export const allStates: readonly State[] = ['new', 'open', 'pending', 'on-hold', 'solved', 'closed']
export const allPriorities: readonly Priority[] = ['low', 'normal', 'high', 'urgent']
