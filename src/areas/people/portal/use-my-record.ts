import { useRead } from '../../../shell/ask.ts'
import { useMe } from '../../../shell/me.ts'
import type { readPersonForPortal } from '../for-portal/read.ts'

/** One's own record as the portal has it. */
export function useMyRecord() {
  const id = String(useMe().person?.id ?? 0)
  return useRead<typeof readPersonForPortal>(['person', id], 'GET /portal/people/:id', { id })
}
