import { type Expression, sql, type SqlBool } from 'kysely'
import type { Reference } from './catalogue.ts'
import { hasKeyOf, isOneOf, keyOf, rowsFrom } from './key-sql.ts'
import type { Key, Row, Work } from './work.ts'

/** A reference from one row to be turned to another. */
export type Move = { reference: Reference; from: number; into: number }

/** SQL: the row refers to `id` here. The record's own row is no relation of it. */
export const refersTo = ({ table, column, target, kindColumn }: Reference, kind: string | null, id: number) =>
  sql<SqlBool>`${sql.ref(`t.${column}`)} = ${id}${kindColumn ? sql` and ${sql.ref(`t.${kindColumn}`)} = ${kind}` : sql``}${
    table === target ? sql` and t.id <> ${id}` : sql``
  }`

/** Turns rows that refer to one record to the other, and notes each. Without keys: all of them. Gives how many. */
export async function moveRows(work: Work, move: Move, condition: Expression<SqlBool>, keys?: readonly Key[]) {
  const { table, column } = move.reference
  const shape = work.catalogue.shapeOf(table)
  return noted(
    work,
    { action: 'moved', table, column },
    sql`done as (
      update ${sql.table(table)} t set ${sql.ref(column)} = ${move.into}
      where ${condition}${keys ? sql` and ${isOneOf(shape, 't', keys)}` : sql``}
      returning ${keyOf(shape, 't')} as key)`,
    sql`select jsonb_agg(key) as keys, '[]'::jsonb as rows, to_jsonb(${move.from}::bigint) as before, to_jsonb(${move.into}::bigint) as after
      from done having count(*) > 0`,
  )
}

/** Takes rows out of their table and keeps them whole. Gives how many. */
export async function removeRows(work: Work, table: string, condition: Expression<SqlBool>): Promise<number> {
  const shape = work.catalogue.shapeOf(table)
  return noted(
    work,
    { action: 'removed', table },
    sql`done as (delete from ${sql.table(table)} t where ${condition} returning ${keyOf(shape, 't')} as key, to_jsonb(t) as content)`,
    sql`select jsonb_agg(key) as keys, jsonb_agg(content) as rows, null::jsonb as before, null::jsonb as after from done having count(*) > 0`,
  )
}

/** Writes columns of one row and notes what they were. */
export async function changeRow(work: Work, table: string, key: Key, columns: Row): Promise<number> {
  const shape = work.catalogue.shapeOf(table)
  const names = Object.keys(columns)
  if (names.length === 0) return 0
  const only = (alias: string) =>
    sql`jsonb_build_object(${sql.join(names.flatMap((name) => [sql.lit(name), sql.ref(`${alias}.${name}`)]))})`
  return noted(
    work,
    { action: 'changed', table },
    sql`old as (select ${keyOf(shape, 't')} as key, ${only('t')} as was from ${sql.table(table)} t where ${isOneOf(shape, 't', [key])}),
      fresh as (select * from ${rowsFrom(shape, [columns])}),
      done as (
        update ${sql.table(table)} t set ${sql.join(names.map((name) => sql`${sql.ref(name)} = ${sql.ref(`fresh.${name}`)}`))}
        from fresh where ${isOneOf(shape, 't', [key])})`,
    sql`select jsonb_build_array(old.key) as keys, '[]'::jsonb as rows, old.was as before, ${only('fresh')} as after from old, fresh`,
  )
}

/** Notes a row that the merge wrote anew. */
export async function noteAdded(work: Work, table: string, key: Key): Promise<number> {
  const shape = work.catalogue.shapeOf(table)
  return noted(
    work,
    { action: 'added', table },
    sql`wanted as (select * from ${rowsFrom(shape, [key])})`,
    sql`select jsonb_agg(${keyOf(shape, 't')}) as keys, '[]'::jsonb as rows, null::jsonb as before, null::jsonb as after
      from ${sql.table(table)} t, wanted where ${hasKeyOf(shape, 't', 'wanted')} having count(*) > 0`,
  )
}

type Noting = { action: 'moved' | 'removed' | 'changed' | 'added'; table: string; column?: string }

/** The rows never pass through here: numbers and dates are kept exactly as PostgreSQL writes them. */
async function noted(
  work: Work,
  { action, table, column }: Noting,
  doing: Expression<unknown>,
  step: Expression<unknown>,
): Promise<number> {
  const done = await sql<{ count: number }>`
    with ${doing}, step as (${step})
    insert into merge_steps (merge_id, person_id, position, action, table_name, column_name, keys, rows, before, after)
    select ${work.merge}, ${work.person}, ${work.next()}, ${action}, ${table}, ${column ?? null}, keys, rows, before, after from step
    returning jsonb_array_length(keys) as count`.execute(work.tx)
  return done.rows[0]?.count ?? 0
}
