import { sql } from 'kysely'
import { z } from 'zod'
import type { Db, Tx } from '../../../kernel/db.ts'
import { endedPlace } from '../../teams/places.ts'
import { handed } from '../../tickets/workload.ts'

/** What ended when someone left the staff, or the desk altogether: enough to put it back. */
export const held = z.object({
  role: z.object({ id: z.number(), startsAt: z.string(), endsAt: z.string().nullable() }).nullable().default(null),
  places: z.array(endedPlace).default([]),
  tickets: z.array(handed).default([]),
})
export type Held = z.infer<typeof held>
export type Kind = 'staff' | 'desk'

type Departure = { person: number; kind: Kind; held: z.input<typeof held>; now: Date; by: number | null }

/** Keeps what ended. Gives the number under which it can be put back. */
export async function noteDeparture(tx: Tx, { person, kind, held: all, now, by }: Departure): Promise<number> {
  const { id } = await tx
    .insertInto('departures')
    .values({ person_id: person, kind, held: JSON.stringify(held.parse(all)), at: now, done_by: by })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** The last departure of a kind that was not taken back. */
export async function lastDeparture(
  db: Db,
  person: number,
  kind: Kind,
): Promise<{ id: number; at: Date; held: Held } | null> {
  const found = await db
    .selectFrom('departures')
    .select(['id', 'at', 'held'])
    .where('person_id', '=', person)
    .where('kind', '=', kind)
    .where('undone_at', 'is', null)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return found ? { ...found, held: held.parse(found.held) } : null
}

/** Marks a kind of departure, and every older one of the kind, as taken back. */
export const closeDepartures = (tx: Tx, person: number, kind: Kind, now: Date, by: number | null) =>
  sql`update departures set undone_at = ${now}, undone_by = ${by}
    where person_id = ${person} and kind = ${kind} and undone_at is null`.execute(tx)
