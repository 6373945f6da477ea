import { useRead } from '../../../shell/ask.ts'
import type { OutputOf } from '../../../shell/call.ts'
import type { readPlan } from '../departure/read-plan.ts'

export type Plan = OutputOf<typeof readPlan>

/** What is read again when somebody came or left: they stand on tickets, teams and companies, too. */
export const partingChanged = [['person'], ['team'], ['ticket'], ['erasure'], ['staff'], ['hold'], ['name']]

/** What a person holds and works on. */
export const usePlan = (id: number) =>
  useRead<typeof readPlan>(['person', id, 'leaving'], 'GET /people/:id/leaving', { id })
