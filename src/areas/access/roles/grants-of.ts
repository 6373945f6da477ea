import type { Db, Tx } from '../../../kernel/db.ts'
import type { Grant } from '../grant.ts'

export const grantsOfRole = (db: Db, role: number): Promise<Grant[]> =>
  db
    .selectFrom('role_grants')
    .select(['permission', 'scope'])
    .where('role_id', '=', role)
    .orderBy('permission')
    .orderBy('scope')
    .execute()

/** Replaces the rights of a role by these. */
export async function writeRoleGrants(tx: Tx, role: number, wanted: readonly Grant[]): Promise<void> {
  await tx.deleteFrom('role_grants').where('role_id', '=', role).execute()
  if (wanted.length === 0) return
  await tx
    .insertInto('role_grants')
    .values(wanted.map((grant) => ({ role_id: role, ...grant })))
    .execute()
}
