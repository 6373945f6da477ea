import { useRead } from '../../../../shell/ask.ts'
import type { OutputOf } from '../../../../shell/call.ts'
import type { ticketAudience } from '../../explain.ts'
import { ticketKey } from '../use-ticket.ts'

export type Audience = OutputOf<typeof ticketAudience>

/** Everyone who reads replies (`see`) or works on the ticket and reads its notes (`work`). */
export const useAudience = (ticket: number, action: 'see' | 'work') =>
  useRead<typeof ticketAudience>([...ticketKey(ticket), 'audience', action], 'GET /tickets/:id/audience', {
    id: ticket,
    action,
  })
