import { sql } from 'kysely'
import type { Tx } from '../../kernel/db.ts'
import { recordset } from '../../kernel/recordset.ts'

/** Whom other systems mean by these keys. */
export async function peopleByKey(tx: Tx, keys: readonly string[]): Promise<Map<string, number>> {
  if (keys.length === 0) return new Map()
  const found = await tx.selectFrom('person_keys').selectAll().where('key', 'in', keys).execute()
  return new Map(found.map(({ key, person_id: id }) => [key, id]))
}

export const keepKeys = (tx: Tx, keys: readonly { key: string; person: number }[]) =>
  sql`
    insert into person_keys (key, person_id) select key, person from ${recordset(keys)} as row (key text, person bigint)
    on conflict (key) do nothing`.execute(tx)

export const forgetKeys = (tx: Tx, keys: readonly string[]) =>
  tx.deleteFrom('person_keys').where('key', 'in', keys).execute()
