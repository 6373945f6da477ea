import { useRead } from '../../../../shell/ask.ts'
import type { OutputOf } from '../../../../shell/call.ts'
import type { readPersonal } from '../../personal/read.ts'

export type Personal = OutputOf<typeof readPersonal>

/** What is nobody's business but the person's, for whoever may read it. */
export const usePersonal = (id: number) =>
  useRead<typeof readPersonal>(['person', id, 'personal'], 'GET /people/:id/personal', { id })
