import { useRead } from '../../../../shell/ask.ts'
import type { listLevels } from '../../../access/levels/list.ts'

/** The portal levels, the highest first; `can['hand-out']` says which ones the asker may give. */
export function useLevels() {
  const query = useRead<typeof listLevels>(['level', 'list', 'all'], 'GET /levels', { limit: 100 })
  return query.data?.items ?? []
}
