import { sql, type SqlBool } from 'kysely'
import { conflict } from '../../../kernel/errors.ts'
import { attempt, type Refusal } from './attempt.ts'
import { kindOfTable, type Reference } from './catalogue.ts'
import { rowsInTheWay } from './collide.ts'
import { idOf, isOneOf, keyOf } from './key-sql.ts'
import { changeRow, type Move, moveRows, refersTo, removeRows } from './steps.ts'
import { unite } from './unite.ts'
import type { Key, Work } from './work.ts'

/**
 * Turns everything that refers to the row `from` of a table to the row `into`. What collides there with a row of `into`
 * is united with it or kept aside whole; `from` itself stays, with nothing referring to it.
 */
export async function absorb(work: Work, table: string, from: number, into: number): Promise<void> {
  for (const reference of work.catalogue.referencesTo(table)) await follow(work, { reference, from, into })
}

async function follow(work: Work, move: Move): Promise<void> {
  const { reference, from } = move
  const refers = refersTo(reference, kindOfTable(reference.target), from)
  if (!(await isAny(work, reference, refers))) return
  if (reference.table === reference.target) await forgetSelf(work, move)
  if (!hasChildren(work, reference.table) && !work.unions[reference.table]) await sweep(work, move, refers)
  const all = await attempt(work.tx, () => moveRows(work, move, refers))
  if ('done' in all) return
  const shape = work.catalogue.shapeOf(reference.table)
  const found = await sql<{ key: Key }>`
    select ${keyOf(shape, 't')} as key from ${sql.table(reference.table)} t where ${refers}
    order by ${sql.join(shape.key.map((column) => sql.ref(`t.${column}`)))}`.execute(work.tx)
  const keys = found.rows.map((row) => row.key)
  await (keys.length === 1 ? settle(work, move, keys[0] ?? {}, all.refused) : inHalves(work, move, keys))
}

const hasChildren = (work: Work, table: string) => work.catalogue.referencesTo(table).length > 0

async function isAny(work: Work, { table }: Reference, refers: ReturnType<typeof refersTo>): Promise<boolean> {
  const found = await sql`select from ${sql.table(table)} t where ${refers} limit 1`.execute(work.tx)
  return found.rows.length > 0
}

/** The master would refer to itself: it refers to nobody instead. */
async function forgetSelf(work: Work, { reference, from, into }: Move): Promise<void> {
  const own =
    await sql`select from ${sql.table(reference.table)} t where t.id = ${into} and ${sql.ref(`t.${reference.column}`)} = ${from}`.execute(
      work.tx,
    )
  if (own.rows.length > 0) await changeRow(work, reference.table, { id: into }, { [reference.column]: null })
}

/** The plain case in one statement, however many rows: what the master has already is kept aside. */
async function sweep(work: Work, { reference, into }: Move, refers: ReturnType<typeof refersTo>): Promise<void> {
  const { table, column } = reference
  for (const others of work.catalogue.plainKeysWith(table, column)) {
    const equal = others.map((name) => sql`${sql.ref(`theirs.${name}`)} = ${sql.ref(`t.${name}`)}`)
    await removeRows(
      work,
      table,
      sql<SqlBool>`${refers} and exists (select from ${sql.table(table)} theirs
        where ${sql.join([sql`${sql.ref(`theirs.${column}`)} = ${into}`, ...equal], sql` and `)})`,
    )
  }
}

/** Finds the few rows that cannot follow without trying each of the many that can. */
async function inHalves(work: Work, move: Move, keys: readonly Key[]): Promise<void> {
  const middle = Math.ceil(keys.length / 2)
  for (const half of [keys.slice(0, middle), keys.slice(middle)]) {
    if (half.length > 0) await moveSome(work, move, half)
  }
}

async function moveSome(work: Work, move: Move, keys: readonly Key[]): Promise<void> {
  const tried = await attempt(work.tx, () => moveRows(work, move, sql<SqlBool>`true`, keys))
  if ('done' in tried) return
  const [first, ...more] = keys
  if (first === undefined) return
  await (more.length === 0 ? settle(work, move, first, tried.refused) : inHalves(work, move, keys))
}

/** One row that cannot simply follow. */
async function settle(work: Work, move: Move, key: Key, refused: Refusal): Promise<void> {
  const { table, column, isRequired } = move.reference
  const shape = work.catalogue.shapeOf(table)
  const same = refused.constraint === null ? undefined : work.catalogue.samenessOf(table, refused.constraint)
  const mark = shape.columns.find(({ name, type }) => type === 'boolean' && name === same?.predicate)
  if (mark) {
    // "The primary one", "the employing one": there can be one, and the master has it. The row follows without the mark.
    await changeRow(work, table, key, { [mark.name]: false })
    await moveSome(work, move, [key])
    return
  }
  const inTheWay = same ? await rowsInTheWay(work.tx, shape, same, move, key) : []
  if (inTheWay.length > 0) return unite(work, table, { same, kept: inTheWay, gone: key, absorb })
  if (!same && !isRequired) {
    await changeRow(work, table, key, { [column]: null })
    return
  }
  const id = idOf(shape, key)
  if (id !== null && (await isReferred(work, table, id)))
    throw conflict(
      'merging.stuck',
      `Something of "${table.replaceAll('_', ' ')}" cannot follow, and other records depend on it.`,
    )
  await removeRows(work, table, isOneOf(shape, 't', [key]))
}

/** Whether any row still refers to this one by a foreign key. */
export async function isReferred(work: Work, table: string, id: number): Promise<boolean> {
  for (const reference of work.catalogue.referencesTo(table)) {
    if (await isAny(work, reference, refersTo(reference, kindOfTable(table), id))) return true
  }
  return false
}
