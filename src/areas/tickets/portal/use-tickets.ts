import { useRead } from '../../../shell/ask.ts'
import type { InputOf } from '../../../shell/call.ts'
import { useMe } from '../../../shell/me.ts'
import type { listSharedTickets } from '../list.ts'

type Wish = InputOf<typeof listSharedTickets>

/** The first few questions of a kind, for the home page. */
export const useTickets = (wish: Wish, options?: { enabled: boolean }) =>
  useRead<typeof listSharedTickets>(['ticket', 'list', wish], 'GET /portal/tickets', wish, options)

/** What the desk waits for: the reader's own questions that were answered with a question. */
export function useWaiting() {
  const me = useMe()
  return useTickets({ state: 'pending', requester: 'me', limit: 20 }, { enabled: me.person !== null })
}

/** The number beside "Questions" in the navigation. */
export const useWaitingCount = (): number | undefined => useWaiting().data?.items.length
