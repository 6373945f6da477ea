import { sql } from 'kysely'
import { z } from 'zod'
import type { Tx } from '../../../kernel/db.ts'
import { invalid } from '../../../kernel/errors.ts'
import { operation } from '../../../kernel/operation.ts'
import * as schema from '../../../kernel/schema.ts'
import { isStaffAt } from '../../access/role.ts'
import { termFrom, termInput } from '../../access/term.ts'
import { teamAccess } from '../access.ts'
import { skills } from '../skills.ts'
import { writeMember } from './write-member.ts'

/** Puts someone of the staff into a team, or changes their team role: agents only (GT-19), one team role each (HM-28). */
export const putMember = operation({
  name: 'team.put-member',
  route: 'PUT /teams/:id/members/:person',
  says: 'Puts someone of the staff into a team, or changes their team role.',
  input: z.strictObject({
    id: schema.id,
    person: schema.id,
    /** Left out: the one held already, else the team's usual one. */
    role: schema.id.optional(),
    /** Left out: as they are. */
    skills: skills.optional(),
    ...termInput,
  }),
  output: z.object({ person: z.number(), role: z.number() }),
  on: teamAccess,
  rule: 'fill',
  async run({ tx, me, input, record, now, happened }) {
    const { person } = input
    await assertStaff(tx, person, now)
    const term = termFrom(input, now)
    const former = await tx
      .selectFrom('team_members')
      .select(['team_role_id', 'skills'])
      .where('team_id', '=', record.id)
      .where('person_id', '=', person)
      .executeTakeFirst()
    const role = input.role ?? former?.team_role_id ?? record.default_role_id
    if (role === null) throw invalid({ role: 'Choose the team role: this team has no usual one.' })
    const labels = input.skills ?? former?.skills ?? []
    await writeMember(tx, { team: record.id, person, role, skills: labels, ...term, by: me.person })
    await happened({
      name: 'team.member-put',
      subject: { kind: 'team', id: record.id },
      before: { person, role: former?.team_role_id ?? null, skills: former?.skills ?? [] },
      after: { person, role, skills: labels, ...term },
    })
    return { person, role }
  },
})

async function assertStaff(tx: Tx, person: number, now: Date): Promise<void> {
  const found = await sql<{ holds: boolean }>`select ${isStaffAt(sql`${person}::bigint`, now)} as holds`.execute(tx)
  if (!found.rows[0]?.holds) throw invalid({ person: 'Only staff can be in a team. Give this person a role first.' })
}
