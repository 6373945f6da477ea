import type { Tx } from '../../../kernel/db.ts'
import type { Term } from '../../access/term.ts'
import { assertTeamRole } from '../roles/assert-role.ts'

export type Place = Term & {
  team: number
  person: number
  role: number
  /** Left out: as they are. */
  skills?: string[]
  by: number | null
  /** Where a sentence about the team role stands. */
  field?: string
}

/** Writes a place in a team; gives the team role held before. Errors: `invalid` for a team role that does not exist. */
export async function writeMember(tx: Tx, place: Place): Promise<number | null> {
  const { team, person, role, skills, startsAt, endsAt, by, field = 'role' } = place
  await assertTeamRole(tx, role, field)
  const before = await tx
    .selectFrom('team_members')
    .select('team_role_id')
    .where('team_id', '=', team)
    .where('person_id', '=', person)
    .executeTakeFirst()
  const written = {
    team_role_id: role,
    ...(skills && { skills }),
    starts_at: startsAt,
    ends_at: endsAt,
    granted_by: by,
  }
  await tx
    .insertInto('team_members')
    .values({ team_id: team, person_id: person, ...written })
    .onConflict((row) => row.columns(['team_id', 'person_id']).doUpdateSet(written))
    .execute()
  return before?.team_role_id ?? null
}
