import { useWrite } from '../../../../shell/ask.ts'
import type { grantToLevel } from '../../levels/grant.ts'
import type { grantToRole } from '../../roles/grant.ts'
import { rightsChanged, type Side } from '../holder.ts'

/** Replaces the rights of a role or of a level. */
export function useGrant(side: Side, done: () => void) {
  const options = { refresh: rightsChanged(side), done }
  const role = useWrite<typeof grantToRole>('PUT /roles/:id/grants', options)
  const level = useWrite<typeof grantToLevel>('PUT /levels/:id/grants', options)
  return side === 'role' ? role : level
}
