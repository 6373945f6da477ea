import type { Db } from '../../../kernel/db.ts'
import type { Me } from '../../../kernel/me.ts'
import { levelsForClients } from '../../access/level.ts'
import { OWNER_RANK } from '../../access/role.ts'
import { hatMembership } from '../../companies/membership.ts'

/** The levels that a customer can wish for: those which clients hand out, above the own one. */
export async function levelsAbove(db: Db, me: Me): Promise<{ id: number; name: string; rank: number }[]> {
  const own = hatMembership(me)?.level?.rank ?? OWNER_RANK
  return (await levelsForClients(db, OWNER_RANK)).filter((level) => level.rank > own)
}
