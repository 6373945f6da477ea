import { type Expression, sql } from 'kysely'
import type { Db } from '../../../kernel/db.ts'

/** SQL: a legal hold of the person lasts, so that nothing of them is erased. */
export const isHeld = (person: Expression<number>) =>
  sql<boolean>`exists (select from legal_holds where legal_holds.person_id = ${person} and legal_holds.lifted_at is null)`

export async function isOnHold(db: Db, person: number): Promise<boolean> {
  const found = await sql<{ held: boolean }>`select ${isHeld(sql.val(person))} as held`.execute(db)
  return found.rows[0]?.held === true
}
