import { z } from 'zod'
import type { Db, Tx } from '../../../kernel/db.ts'

const right = z.enum(['view', 'update', 'action'])
const rights = z.array(right).max(3)

/** What a team role gives, in its three blocks: on one's own tickets of the team, on others', on nobody's (HM-28). */
export const blocks = z.strictObject({ mine: rights, others: rights, unassigned: rights })

export type Blocks = z.output<typeof blocks>

export async function blocksOf(db: Db, teamRole: number): Promise<Blocks> {
  const rows = await db
    .selectFrom('team_role_grants')
    .select(['block', 'permission'])
    .where('team_role_id', '=', teamRole)
    .orderBy('permission')
    .execute()
  const inBlock = (block: string) => rows.filter((row) => row.block === block).map((row) => row.permission)
  return blocks.parse({ mine: inBlock('mine'), others: inBlock('others'), unassigned: inBlock('unassigned') })
}

/** Replaces what a team role gives. */
export async function writeBlocks(tx: Tx, teamRole: number, wanted: Blocks): Promise<void> {
  await tx.deleteFrom('team_role_grants').where('team_role_id', '=', teamRole).execute()
  const rows = (['mine', 'others', 'unassigned'] as const).flatMap((block) =>
    [...new Set(wanted[block])].map((permission) => ({ team_role_id: teamRole, block, permission })),
  )
  if (rows.length > 0) await tx.insertInto('team_role_grants').values(rows).execute()
}
