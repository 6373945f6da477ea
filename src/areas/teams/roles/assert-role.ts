import type { Tx } from '../../../kernel/db.ts'
import { invalid } from '../../../kernel/errors.ts'

/** Errors: `invalid` for a team role that does not exist; none at all is fine. */
export async function assertTeamRole(tx: Tx, role: number | null, field: string): Promise<void> {
  if (role === null) return
  const known = await tx.selectFrom('team_roles').select('id').where('id', '=', role).executeTakeFirst()
  if (!known) throw invalid({ [field]: 'There is no such team role.' })
}
