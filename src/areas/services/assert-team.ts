import { sql } from 'kysely'
import { admits } from '../../kernel/admit.ts'
import type { Tx } from '../../kernel/db.ts'
import { invalid } from '../../kernel/errors.ts'
import type { Me } from '../../kernel/me.ts'
import { teamAccess } from '../teams/access.ts'
import { isLivingTeam } from '../teams/membership.ts'

/** Errors: `invalid` for a team that is not there, not in use, or that the asker does not see. */
export async function assertTeamInUse(tx: Tx, me: Me, team: number | null): Promise<void> {
  if (team === null) return
  const found = await sql<{ holds: boolean }>`select ${isLivingTeam(team)} as holds`.execute(tx)
  if (!found.rows[0]?.holds || !(await admits(tx, teamAccess, 'see', me, team)))
    throw invalid({ defaultTeam: 'There is no such team.' })
}
