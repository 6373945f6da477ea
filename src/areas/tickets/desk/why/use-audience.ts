import { useRead } from '../../../../shell/ask.ts'
import type { OutputOf } from '../../../../shell/call.ts'
import type { recordAudience } from '../../../explain/audience.ts'
import { ticketKey } from '../use-ticket.ts'

export type Audience = OutputOf<typeof recordAudience>

/** Everyone who reads replies (`see`) or works on the ticket and reads its notes (`work`). */
export const useAudience = (ticket: number, action: 'see' | 'work') =>
  useRead<typeof recordAudience>([...ticketKey(ticket), 'audience', action], 'GET /records/:kind/:id/audience', {
    kind: 'ticket',
    id: ticket,
    action,
  })
