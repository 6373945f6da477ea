import { useRead } from '../../../shell/ask.ts'
import type { countRequests } from '../requests/count.ts'

/** The number beside "Requests for access" in the navigation. */
export function useRequestCount(): number | undefined {
  const count = useRead<typeof countRequests>(['access-request', 'list', 'count'], 'GET /access-requests/count', {})
  return count.data?.waiting || undefined
}
