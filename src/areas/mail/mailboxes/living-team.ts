import type { Db } from '../../../kernel/db.ts'
import { invalid } from '../../../kernel/errors.ts'
import { isLivingTeam } from '../../teams/membership.ts'

/** Throws `invalid` unless the team is in use; no team is always right. */
export async function assertLivingTeam(db: Db, team: number | null | undefined): Promise<void> {
  if (team && !(await livingTeam(db, team))) throw invalid({ team: 'There is no such team in use.' })
}

/** The team while it is in use, null once it is put away. */
export async function livingTeam(db: Db, team: number): Promise<number | null> {
  const found = await db.selectNoFrom(isLivingTeam(team).as('lives')).executeTakeFirst()
  return found?.lives ? team : null
}
