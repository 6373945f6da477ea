import { useRead } from '../../../shell/ask.ts'
import type { OutputOf } from '../../../shell/call.ts'
import type { listGroups } from '../list.ts'
import type { readGroup } from '../read.ts'

export type Group = OutputOf<typeof readGroup>
export type GroupRow = OutputOf<typeof listGroups>['items'][number]

/** What to read again after a group has changed: itself, and the people in it. */
export const groupChanged = [['group'], ['person']]

/** One group, kept fresh. */
export const useGroup = (id: number) => useRead<typeof readGroup>(['group', id], 'GET /groups/:id', { id })
