import { sql } from 'kysely'
import type { Db } from '../../../kernel/db.ts'
import type { Sameness, Shape } from './catalogue.ts'
import { isOneOf, keyOf } from './key-sql.ts'
import type { Move } from './steps.ts'
import type { Key } from './work.ts'

/**
 * The rows of the other record that stand in the way of this one: what they share is what the constraint forbids. The
 * row is looked at as it would be after the move. Expressions come from the catalogue as PostgreSQL wrote them.
 */
export async function rowsInTheWay(db: Db, shape: Shape, same: Sameness, move: Move, key: Key): Promise<Key[]> {
  const { table, column } = move.reference
  const asMoved = sql`select (jsonb_populate_record(t, jsonb_build_object(${sql.lit(column)}, ${move.into}::bigint))).*
    from ${sql.table(table)} t where ${isOneOf(shape, 't', [key])}`
  const shared = sql.join(
    same.keys.map(({ expression }, at) => sql`${sql.raw(expression)} as ${sql.ref(`shared_${at}`)}`),
  )
  const where = same.predicate === null ? sql`` : sql`where ${sql.raw(same.predicate)}`
  const equal = same.keys.map(
    ({ operator }, at) => sql`${sql.ref(`other.shared_${at}`)} ${sql.raw(operator)} ${sql.ref(`mine.shared_${at}`)}`,
  )
  const found = await sql<{ key: Key }>`
    select ${keyOf(shape, 'other')} as key
    from (select *, ${shared} from ${sql.table(table)} ${where}) other,
      (select *, ${shared} from (${asMoved}) moved ${where}) mine
    where ${sql.join(equal, sql` and `)} and ${sql.ref(`other.${column}`)} = ${move.into}
      and ${keyOf(shape, 'other')} <> ${JSON.stringify(key)}::jsonb
    order by ${sql.join(shape.key.map((name) => sql.ref(`other.${name}`)))}`.execute(db)
  return found.rows.map((row) => row.key)
}
