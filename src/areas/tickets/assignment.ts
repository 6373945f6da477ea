import { sql } from 'kysely'
import type { Tx } from '../../kernel/db.ts'
import { invalid } from '../../kernel/errors.ts'
import { canBeAssigned, isLivingTeam } from '../teams/membership.ts'

export type Assignment = { team: number | null; assignee: number | null }

/** A team must exist; a person must be staff and, inside a team, hold a team role that may be assigned (HM-30). */
export async function checkAssignment(tx: Tx, { team, assignee }: Assignment, now: Date): Promise<void> {
  const answers = await sql<{ team: boolean; assignee: boolean }>`select
    ${team === null ? sql`true` : isLivingTeam(team)} as team,
    ${assignee === null ? sql`true` : canBeAssigned(assignee, team, now)} as assignee`.execute(tx)
  const answer = answers.rows[0]
  if (!answer?.team) throw invalid({ team: 'There is no such team.' })
  if (!answer.assignee)
    throw invalid({
      assignee:
        team === null
          ? 'This person cannot be given tickets: they have no place in a team in which tickets are given to them.'
          : 'This person cannot be given tickets of this team: they have no place there in which tickets are given to them.',
    })
}
