import { type RawBuilder, sql } from 'kysely'
import type { Tx } from './db.ts'
import type { TableName } from './rule.ts'

/** What does not count: `table` or `table.column`, with a condition on the row `other` under which it does count. */
export type OwnParts = Readonly<Record<string, RawBuilder<unknown> | null>>

/** Those of these records whom any row of any table refers to, so that taking them away would take that along. */
export async function referredTo(
  tx: Tx,
  table: TableName,
  ids: readonly number[],
  own: OwnParts,
): Promise<Set<number>> {
  const references = await sql<{ from: string; column: string }>`
    select fk.conrelid::regclass::text as from, attribute.attname as column
    from pg_constraint fk join pg_attribute attribute on attribute.attrelid = fk.conrelid and attribute.attnum = fk.conkey[1]
    where fk.contype = 'f' and fk.confrelid = ${table}::regclass and fk.confdeltype <> 'n'`.execute(tx)
  const tests = references.rows.flatMap(({ from, column }) => {
    const names = [from, `${from}.${column}`].filter((name) => name in own)
    const counts = names.length === 0 ? sql`true` : own[names[0] ?? '']
    if (!counts) return []
    return [
      sql`exists (select from ${sql.table(from)} other where ${sql.ref(`other.${column}`)} = asked.id and ${counts})`,
    ]
  })
  const found = await sql<{ id: number }>`
    select asked.id from unnest(${sql.val([...ids])}::bigint[]) as asked(id)
    where ${tests.length === 0 ? sql`false` : sql.join(tests, sql` or `)}`.execute(tx)
  return new Set(found.rows.map(({ id }) => id))
}
