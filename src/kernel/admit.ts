import { type Selectable, sql } from 'kysely'
import { type Access, asExpression } from './access.ts'
import type { Db, Tables, Tx } from './db.ts'
import { forbidden, notFound, unauthenticated } from './errors.ts'
import type { Me } from './me.ts'
import { reasonOf } from './reasons.ts'
import type { Fact, TableName } from './rule.ts'

/** Refuses whoever does not pass a rule about the asker alone. */
export function admit(rule: Fact, me: Me): void {
  const reason = reasonOf(rule, me, [])
  if (reason.holds) return
  throw me.person === null && me.hat !== 'system' ? unauthenticated() : forbidden(reason)
}

/**
 * The record, locked until the transaction ends, when `me` may take `rule` on it.
 * Errors: `not-found` when it does not exist or may not be seen, `forbidden` with the reasons otherwise.
 */
export async function admitToRecord<T extends TableName, A extends string>(
  tx: Tx,
  on: Access<T, A>,
  rule: A,
  me: Me,
  id: number,
): Promise<Selectable<Tables[T]>> {
  const sees = 'see' in on.rules ? on.where('see' as A, me) : asExpression(true) // the rule was just looked up
  const found = await sql<Selectable<Tables[T]> & { __may: boolean }>`
    select ${sql.table(on.table)}.*, (${on.where(rule, me)}) is true as "__may"
    from ${sql.table(on.table)}
    where ${sql.ref(`${on.table}.id`)} = ${id} and ${sees}
    for update of ${sql.table(on.table)}`.execute(tx)
  const row = found.rows[0]
  if (!row) throw me.person === null && me.hat !== 'system' ? unauthenticated() : notFound()
  const { __may: allowed, ...stored } = row
  if (!allowed) throw forbidden((await on.reasons(tx, rule, me, id)) ?? undefined)
  return stored as unknown as Selectable<Tables[T]> // the row without the column added above
}

/** Whether `me` may take `rule` on a further record that the input names, without locking it. */
export async function admits<T extends TableName, A extends string>(
  tx: Db,
  on: Access<T, A>,
  rule: A,
  me: Me,
  id: number,
): Promise<boolean> {
  const found = await sql`
    select 1 from ${sql.table(on.table)} where ${sql.ref(`${on.table}.id`)} = ${id} and ${on.where(rule, me)}`.execute(
    tx,
  )
  return found.rows.length > 0
}
