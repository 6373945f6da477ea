import { z } from 'zod'
import { admits } from '../../../kernel/admit.ts'
import type { Db } from '../../../kernel/db.ts'
import { conflict } from '../../../kernel/errors.ts'
import type { Me } from '../../../kernel/me.ts'
import { operation } from '../../../kernel/operation.ts'
import * as schema from '../../../kernel/schema.ts'
import { personAccess } from '../../people/access.ts'
import { teamAccess } from '../../teams/access.ts'
import { type EndedPlace, restorePlaces } from '../../teams/places.ts'
import { appointTo } from '../../teams/staff/appointment.ts'
import { takeBack } from '../../tickets/workload.ts'
import { closeDepartures, lastDeparture } from '../departure/departure.ts'

/**
 * Puts role, teams and tickets back as they were; of the teams those which the asker may fill, of the tickets those that
 * nobody has moved on. Errors: `conflict` when nothing was removed, else as `PUT /people/:id/role`.
 */
export const restoreStaff = operation({
  name: 'person.restore-staff',
  route: 'DELETE /people/:id/staff-departure',
  says: 'Takes back that a person was removed from the staff: role, teams and tickets as they were.',
  input: z.strictObject({ id: schema.id, tickets: schema.flag.default(true) }),
  output: z.object({ role: z.number(), teams: z.number(), tickets: z.number() }),
  on: personAccess,
  rule: 'assign-role',
  async run(doing) {
    const { tx, me, input, record, now, happened } = doing
    const last = await lastDeparture(tx, record.id, 'staff')
    const role = last?.held.role
    if (!last || !role) throw conflict('leaving.nothing-removed', 'This person was not removed from the staff.')
    const endsAt = role.endsAt === null ? null : new Date(role.endsAt)
    if (endsAt && endsAt <= now)
      throw conflict('leaving.term-over', 'Their time as staff would be over by now. Make them staff anew.')
    const startsAt = new Date(Math.max(Date.parse(role.startsAt), now.getTime()))
    await appointTo(doing, role.id, [], { startsAt, endsAt })
    const places = await fillable(tx, me, last.held.places)
    const teams = await restorePlaces(tx, record.id, places, me.person, happened)
    const tickets = input.tickets ? await takeBack(tx, last.held.tickets, record.id, now, happened) : 0
    await closeDepartures(tx, record.id, 'staff', now, me.person)
    return { role: role.id, teams, tickets }
  },
})

async function fillable(db: Db, me: Me, places: readonly EndedPlace[]): Promise<EndedPlace[]> {
  const may = await Promise.all(places.map((place) => admits(db, teamAccess, 'fill', me, place.team_id)))
  return places.filter((_, at) => may[at])
}
