import { z } from 'zod'
import { conflict } from '../../../kernel/errors.ts'
import { operation } from '../../../kernel/operation.ts'
import * as schema from '../../../kernel/schema.ts'
import { takeRole } from '../../access/staff.ts'
import { personAccess } from '../../people/access.ts'
import { assertNotLastOwner } from '../../people/last-owner.ts'
import { endPlaces } from '../../teams/places.ts'
import { noteDeparture } from '../departure/departure.ts'
import { handOverChoices, handOverWork } from '../departure/hand-over-work.ts'

/** The person stays, as a customer if they were one (K4); `DELETE` of the same takes it back. */
export const removeStaff = operation({
  name: 'person.remove-staff',
  route: 'POST /people/:id/staff-departure',
  says: 'Hands over the open tickets of a person, takes them out of their teams, and takes the staff role away.',
  input: z.strictObject({ id: schema.id, handOver: handOverChoices, version: schema.version.optional() }),
  output: z.object({ id: z.number(), handedOver: z.number(), teams: z.number() }),
  on: personAccess,
  rule: 'assign-role',
  async run(doing) {
    const { tx, me, input, record, now, happened } = doing
    const person = record.id
    await assertNotLastOwner(tx, person, now)
    const tickets = await handOverWork(doing, input.handOver)
    const places = await endPlaces(tx, person, happened)
    const role = await takeRole(tx, person)
    if (!role) throw conflict('people.not-staff', 'This person is not staff.')
    const term = {
      id: role.role_id,
      startsAt: role.starts_at.toISOString(),
      endsAt: role.ends_at?.toISOString() ?? null,
    }
    await noteDeparture(tx, { person, kind: 'staff', held: { role: term, places, tickets }, now, by: me.person })
    await happened({
      name: 'person.dismissed',
      subject: { kind: 'person', id: person },
      before: { role: role.role_id, teams: places.map((place) => place.team_id) },
      after: { role: null, teams: [] },
    })
    return { id: person, handedOver: tickets.length, teams: places.length }
  },
})
