import { sql } from 'kysely'
import { z } from 'zod'
import { invalid } from '../../../kernel/errors.ts'
import { operation } from '../../../kernel/operation.ts'
import * as schema from '../../../kernel/schema.ts'
import { termFrom, termInput } from '../../access/term.ts'
import { personAccess } from '../../people/access.ts'
import { canBeAssigned } from '../membership.ts'
import { appointTo, type PlaceWish } from './appointment.ts'

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
  async run(doing) {
    const { tx, input, record, now } = doing
    const { role, team, teamRole } = input
    if (team !== undefined && teamRole === undefined) throw invalid({ teamRole: 'Choose the team role for this team.' })
    const places: PlaceWish[] =
      team === undefined || teamRole === undefined ? [] : [{ team, teamRole, field: 'team', roleField: 'teamRole' }]
    await appointTo(doing, role, places, termFrom(input, now))
    const works = await sql<{ holds: boolean }>`select ${canBeAssigned(record.id, null, now)} as holds`.execute(tx)
    return { role, needsTeam: !works.rows[0]?.holds }
  },
})
