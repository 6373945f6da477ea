import { type RawBuilder, sql, type SqlBool } from 'kysely'
import type { Shape } from './catalogue.ts'
import type { Key } from './work.ts'

/** SQL: the primary key of the row `alias` as `{column: value}`. */
export const keyOf = (shape: Shape, alias: string): RawBuilder<Key> =>
  sql`jsonb_build_object(${sql.join(shape.key.flatMap((column) => [sql.lit(column), sql.ref(`${alias}.${column}`)]))})`

/** SQL: rows typed as those of the table, from keys or whole rows in jsonb. */
export const rowsFrom = (shape: Shape, json: unknown) =>
  sql`jsonb_populate_recordset(null::${sql.table(shape.table)}, ${JSON.stringify(json)}::jsonb)`

/** SQL: both rows have the same primary key. */
export const hasKeyOf = (shape: Shape, alias: string, other: string) =>
  sql<SqlBool>`(${sql.join(
    shape.key.map((column) => sql`${sql.ref(`${alias}.${column}`)} = ${sql.ref(`${other}.${column}`)}`),
    sql` and `,
  )})`

/** SQL: the row has one of these keys. */
export const isOneOf = (shape: Shape, alias: string, keys: readonly Key[]) =>
  sql<SqlBool>`exists (select from ${rowsFrom(shape, keys)} wanted where ${hasKeyOf(shape, alias, 'wanted')})`

/** The one id of a row whose table has such a key; null for keys of several columns or of another type. */
export function idOf(shape: Shape, key: Key): number | null {
  const [column, ...more] = shape.key
  const value = column === undefined || more.length > 0 ? null : key[column]
  return typeof value === 'number' ? value : null
}
