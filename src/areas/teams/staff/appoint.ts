import { sql } from 'kysely'
import { z } from 'zod'
import { admits } from '../../../kernel/admit.ts'
import { forbidden, invalid } from '../../../kernel/errors.ts'
import { operation } from '../../../kernel/operation.ts'
import * as schema from '../../../kernel/schema.ts'
import { roleAccess } from '../../access/access.ts'
import { assertHolds } from '../../access/grant.ts'
import { isRoleOfOwners } from '../../access/role.ts'
import { grantsOfRole } from '../../access/roles/grants-of.ts'
import { giveRole } from '../../access/staff.ts'
import { termFrom, termInput } from '../../access/term.ts'
import { personAccess } from '../../people/access.ts'
import { assertNotLastOwner } from '../../people/last-owner.ts'
import { teamAccess } from '../access.ts'
import { canBeAssigned } from '../membership.ts'
import { writeMember } from '../members/put.ts'

/**
 * Makes a person staff, or changes their role (HM-23..31, HR-5, HR-33), and on the way puts them into a team. Only a role
 * below one's own rank, to someone below it; Owners make further Owners. Without a team with work the answer warns (HM-30).
 */
export const appoint = operation({
  name: 'person.appoint',
  route: 'PUT /people/:id/role',
  says: 'Makes a person staff or changes their role, and puts them into a team.',
  input: z.strictObject({
    id: schema.id,
    role: schema.id,
    team: schema.id.optional(),
    teamRole: schema.id.optional(),
    ...termInput,
  }),
  output: z.object({ role: z.number(), needsTeam: z.boolean() }),
  on: personAccess,
  rule: 'assign-role',
  async run({ tx, me, input, record, now, happened }) {
    const { role, team, teamRole } = input
    if (record.deactivated_at) throw invalid({ id: 'This person is deactivated.' })
    if (!(await admits(tx, roleAccess, 'see', me, role))) throw invalid({ role: 'There is no such role.' })
    if (!(await admits(tx, roleAccess, 'hand-out', me, role)))
      throw forbidden(undefined, 'You cannot give this role: it is not below your own.', 'access.rank-too-high')
    assertHolds(me, await grantsOfRole(tx, role))
    const term = termFrom(input, now)
    if (await isRoleOfOwners(tx, role)) {
      // An Owner whose time runs out could be the last one.
      if (term.endsAt || term.startsAt > now)
        throw invalid({ endsAt: 'An Owner is one from now on and without an end.' })
    } else await assertNotLastOwner(tx, record.id, now)
    const before = await giveRole(tx, { person: record.id, role, ...term, by: me.person })
    if (team !== undefined) {
      if (teamRole === undefined) throw invalid({ teamRole: 'Choose the team role for this team.' })
      if (!(await admits(tx, teamAccess, 'fill', me, team)))
        throw invalid({ team: 'There is no such team to which you may add people.' })
      const formerRole = await writeMember(tx, { team, person: record.id, role: teamRole, ...term, by: me.person })
      await happened({
        name: 'team.member-put',
        subject: { kind: 'team', id: team },
        before: { person: record.id, role: formerRole },
        after: { person: record.id, role: teamRole, ...term },
      })
    }
    await happened({
      name: 'person.appointed',
      subject: { kind: 'person', id: record.id },
      before: { role: before?.role_id ?? null },
      after: { role, ...term },
    })
    const works = await sql<{ holds: boolean }>`select ${canBeAssigned(record.id, null, now)} as holds`.execute(tx)
    return { role, needsTeam: !works.rows[0]?.holds }
  },
})
