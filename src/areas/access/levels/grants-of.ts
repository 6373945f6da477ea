import type { Db, Tx } from '../../../kernel/db.ts'
import type { Grant } from '../grant.ts'

export const grantsOfLevel = (db: Db, level: number): Promise<Grant[]> =>
  db
    .selectFrom('level_grants')
    .select(['permission', 'scope'])
    .where('level_id', '=', level)
    .orderBy('permission')
    .orderBy('scope')
    .execute()

/** Replaces the rights of a portal level by these. */
export async function writeLevelGrants(tx: Tx, level: number, wanted: readonly Grant[]): Promise<void> {
  await tx.deleteFrom('level_grants').where('level_id', '=', level).execute()
  if (wanted.length === 0) return
  await tx
    .insertInto('level_grants')
    .values(wanted.map((grant) => ({ level_id: level, ...grant })))
    .execute()
}
