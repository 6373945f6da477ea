import { sql } from 'kysely'
import { z } from 'zod'
import { read } from '../../../kernel/query.ts'
import * as schema from '../../../kernel/schema.ts'
import { readSetting } from '../../../kernel/settings.ts'
import { staffTerm, staffTermOf } from '../../access/staff.ts'
import { personAccess } from '../../people/access.ts'
import { waysInOf } from '../../sessions/presence.ts'
import { placeShape, placesOf } from '../../teams/places.ts'
import { openAskedBy, openWorkOf } from '../../tickets/workload.ts'
import { readCatalogue } from '../erasure/catalogue.ts'
import { erasureOf, erasureShape } from '../erasure/erasure.ts'
import { isOnHold } from '../hold/hold.ts'
import { graceDays } from '../settings.ts'
import { lastDeparture } from './departure.ts'
import { holdingsOf, holding } from './holdings.ts'

const person = sql.ref<number>('people.id')
const team = z.object({ id: z.number(), name: z.string() })

/** What somebody holds and works on, before they leave: counted, nothing changed by asking. */
export const readPlan = read({
  name: 'person.leaving',
  route: 'GET /people/:id/leaving',
  says: 'What a person works on and holds, what ends when they leave, and what was ended before and can be put back.',
  input: z.strictObject({ id: schema.id }),
  output: z.object({
    id: z.number(),
    name: z.string(),
    code: z.string(),
    version: z.number(),
    deactivatedAt: schema.instant.nullable(),
    staff: staffTerm.nullable(),
    places: z.array(placeShape),
    /** Open tickets assigned to them, by team: what has to be handed over. */
    work: z.array(z.object({ team: team.nullable(), open: z.number() })),
    /** Open tickets they asked for, as far as the asker sees them. */
    asked: z.number(),
    waysIn: z.object({ sessions: z.number(), keys: z.number(), links: z.number() }),
    holds: z.array(holding),
    onHold: z.boolean(),
    erasure: erasureShape.nullable(),
    graceDays: z.number(),
    /** Tickets that would come back with them; null when nothing was ended, or was put back. */
    back: z.object({ staff: z.number().nullable(), desk: z.number().nullable() }),
    can: schema.hints,
  }),
  on: personAccess,
  rule: 'part',
  select: (q, { me, now }) =>
    q.select([
      'people.id',
      'people.name',
      'people.code',
      'people.version',
      'people.deactivated_at as deactivatedAt',
      staffTermOf(person).as('staff'),
      placesOf(person, now).as('places'),
      openAskedBy(person, me).as('asked'),
    ]),
  async answer(row, { db, now }) {
    const id: number = row.id
    const [staff, desk] = [await lastDeparture(db, id, 'staff'), await lastDeparture(db, id, 'desk')]
    const isStaff = row.staff !== null
    return {
      ...row,
      work: await openWorkOf(db, id),
      waysIn: await waysInOf(db, id, now),
      holds: await holdingsOf(db, await readCatalogue(db), id),
      onHold: await isOnHold(db, id),
      erasure: await erasureOf(db, id),
      graceDays: await readSetting(db, graceDays),
      back: {
        staff: isStaff ? null : (staff?.held.tickets.length ?? null),
        desk: row.deactivatedAt === null ? null : (desk?.held.tickets.length ?? 0),
      },
    }
  },
})
