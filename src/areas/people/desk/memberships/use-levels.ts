import { useRead } from '../../../../shell/ask.ts'
import type { Known } from '../../../../shell/call.ts'

type Level = { id: number; name: string; can: Record<string, boolean> }
type ListLevels = Known<'GET /levels', { limit: number }, { items: Level[] }>

const most = 200

/** The portal levels, the highest first, each with whether one may hand it out. */
export function useLevels(): Level[] {
  return useRead<ListLevels>(['level', 'list', most], 'GET /levels', { limit: most }).data?.items ?? []
}
