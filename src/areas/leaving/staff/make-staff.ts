import { sql } from 'kysely'
import { z } from 'zod'
import { admits } from '../../../kernel/admit.ts'
import { invalid } from '../../../kernel/errors.ts'
import { operation } from '../../../kernel/operation.ts'
import * as schema from '../../../kernel/schema.ts'
import { termFrom, termInput } from '../../access/term.ts'
import { personAccess } from '../../people/access.ts'
import { primaryAddressOf } from '../../people/address.ts'
import { invitePerson } from '../../sessions/links/invitation.ts'
import { hasComeIn } from '../../sessions/presence.ts'
import { appointTo } from '../../teams/staff/appointment.ts'
import { closeDepartures } from '../departure/departure.ts'

const place = z.strictObject({ team: schema.id, teamRole: schema.id })

/**
 * The guided way to make somebody staff (HM-23..31): one base role, at least one team with a team role in each, and a way
 * in. They stay the person they are, customer or not (K4). Errors: as `PUT /people/:id/role`.
 */
export const makeStaff = operation({
  name: 'person.make-staff',
  route: 'POST /people/:id/staff',
  says: 'Makes a person staff: a role, at least one team with a team role in each, and an invitation if they have not come in yet.',
  input: z.strictObject({
    id: schema.id,
    role: schema.id,
    teams: z
      .array(place)
      .min(1, 'Choose at least one team: without one nobody can be given tickets.')
      .max(100)
      .refine((all) => new Set(all.map(({ team }) => team)).size === all.length, 'A team stands there twice.'),
    invite: schema.flag.default(true),
    ...termInput,
  }),
  output: z.object({
    role: z.number(),
    /** Why nothing was mailed: they come in already, have no address, or it was not asked for. */
    invitation: z.enum(['sent', 'comes-in', 'no-address', 'not-asked']),
  }),
  on: personAccess,
  rule: 'assign-role',
  async run(doing) {
    const { tx, me, input, record, now } = doing
    const places = input.teams.map(({ team, teamRole }, at) => ({
      team,
      teamRole,
      field: `teams.${at}.team`,
      roleField: `teams.${at}.teamRole`,
    }))
    await appointTo(doing, input.role, places, termFrom(input, now))
    await closeDepartures(tx, record.id, 'staff', now, me.person)
    return { role: input.role, invitation: await inviteIfNew(doing) }
  },
})

type Making = Parameters<typeof invitePerson>[0] & { input: { invite: boolean } }

async function inviteIfNew(doing: Making): Promise<'sent' | 'comes-in' | 'no-address' | 'not-asked'> {
  const { tx, me, input, record } = doing
  if (!input.invite) return 'not-asked'
  const found = await sql<{ in: boolean; address: string | null }>`
    select ${hasComeIn(sql.val(record.id))} as "in", ${primaryAddressOf(sql.val(record.id))} as address`.execute(tx)
  if (found.rows[0]?.in) return 'comes-in'
  if (!found.rows[0]?.address) return 'no-address'
  if (!(await admits(tx, personAccess, 'invite', me, record.id)))
    throw invalid({ invite: 'You may not invite this person. Leave the invitation to somebody who may.' })
  await invitePerson(doing)
  return 'sent'
}
