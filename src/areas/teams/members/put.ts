import { sql } from 'kysely'
import { z } from 'zod'
import type { Tx } from '../../../kernel/db.ts'
import { invalid } from '../../../kernel/errors.ts'
import { operation } from '../../../kernel/operation.ts'
import * as schema from '../../../kernel/schema.ts'
import { isStaffAt } from '../../access/role.ts'
import { type Term, termFrom, termInput } from '../../access/term.ts'
import { teamAccess } from '../access.ts'

/** Puts someone of the staff into a team, or changes their team role: agents only (GT-19), one team role each (HM-28). */
export const putMember = operation({
  name: 'team.put-member',
  route: 'PUT /teams/:id/members/:person',
  says: 'Puts someone of the staff into a team, or changes their team role.',
  input: z.strictObject({ id: schema.id, person: schema.id, role: schema.id, ...termInput }),
  output: z.object({ person: z.number(), role: z.number() }),
  on: teamAccess,
  rule: 'fill',
  async run({ tx, me, input, record, now, happened }) {
    const { person, role } = input
    await assertStaff(tx, person, now)
    const term = termFrom(input, now)
    const before = await writeMember(tx, { team: record.id, person, role, ...term, by: me.person })
    await happened({
      name: 'team.member-put',
      subject: { kind: 'team', id: record.id },
      before: { person, role: before },
      after: { person, role, ...term },
    })
    return { person, role }
  },
})

async function assertStaff(tx: Tx, person: number, now: Date): Promise<void> {
  const found = await sql<{ holds: boolean }>`select ${isStaffAt(sql`${person}::bigint`, now)} as holds`.execute(tx)
  if (!found.rows[0]?.holds) throw invalid({ person: 'Only staff can be in a team. Give this person a role first.' })
}

export type Place = Term & { team: number; person: number; role: number; by: number | null }

/** Writes a place in a team; gives the team role held before. Errors: `invalid` for a team role that does not exist. */
export async function writeMember(tx: Tx, { team, person, role, startsAt, endsAt, by }: Place): Promise<number | null> {
  const known = await tx.selectFrom('team_roles').select('id').where('id', '=', role).executeTakeFirst()
  if (!known) throw invalid({ role: 'There is no such team role.' })
  const before = await tx
    .selectFrom('team_members')
    .select('team_role_id')
    .where('team_id', '=', team)
    .where('person_id', '=', person)
    .executeTakeFirst()
  const place = { team_role_id: role, starts_at: startsAt, ends_at: endsAt, granted_by: by }
  await tx
    .insertInto('team_members')
    .values({ team_id: team, person_id: person, ...place })
    .onConflict((row) => row.columns(['team_id', 'person_id']).doUpdateSet(place))
    .execute()
  return before?.team_role_id ?? null
}
