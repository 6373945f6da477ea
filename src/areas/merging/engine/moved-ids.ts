import { sql } from 'kysely'
import type { Db } from '../../../kernel/db.ts'

/** Ids of the rows of a table that a merge turned to another record. */
export async function movedIds(db: Db, merge: number, table: string): Promise<number[]> {
  const found = await sql<{ id: number }>`
    select distinct (key ->> 'id')::bigint as id from merge_steps step, jsonb_array_elements(step.keys) key
    where step.merge_id = ${merge} and step.action = 'moved' and step.table_name = ${table}`.execute(db)
  return found.rows.map((row) => row.id)
}
