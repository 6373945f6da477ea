import { sql } from 'kysely'
import type { Db } from '../../../kernel/db.ts'
import { rankOfPerson } from '../../access/role.ts'
import { goneBefore } from '../../people/activity.ts'
import { awaitsAnswer } from '../../tickets/workload.ts'
import { hasErasure } from '../erasure/erasure.ts'
import { isHeld } from '../hold/hold.ts'

/** The moment so many calendar months before; the last day of a shorter month. */
export function monthsBefore(now: Date, months: number): Date {
  const moment = new Date(now)
  moment.setUTCDate(1)
  moment.setUTCMonth(moment.getUTCMonth() - months)
  const days = new Date(Date.UTC(moment.getUTCFullYear(), moment.getUTCMonth() + 1, 0)).getUTCDate()
  moment.setUTCDate(Math.min(now.getUTCDate(), days))
  return moment
}

const person = sql.ref<number>('away.id')

/** SQL: customers whom the rule lets go: deactivated before that moment, waiting for nothing, not held, no erasure yet. */
export const dueBefore = (moment: Date) => sql<{ id: number; since: Date }>`
  select away.id, away.since from (${goneBefore(moment)}) away
  where ${rankOfPerson(person)} = 0 and not ${awaitsAnswer(person)} and not ${isHeld(person)} and not ${hasErasure(person)}`

export type DueCounts = { due: number; waiting: number; held: number }

/** How many the rule lets go, and how many of the same age it does not: they wait for an answer, or are held. */
export async function countDue(db: Db, moment: Date): Promise<DueCounts> {
  const found = await sql<DueCounts>`select
    (select count(*) from (${dueBefore(moment)}) due) as due,
    (select count(*) from (${goneBefore(moment)}) away where ${rankOfPerson(person)} = 0 and not ${hasErasure(person)} and ${awaitsAnswer(person)}) as waiting,
    (select count(*) from (${goneBefore(moment)}) away where ${rankOfPerson(person)} = 0 and not ${hasErasure(person)} and ${isHeld(person)}) as held`.execute(
    db,
  )
  return found.rows[0] ?? { due: 0, waiting: 0, held: 0 }
}
