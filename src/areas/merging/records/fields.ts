import { sql } from 'kysely'
import type { Db } from '../../../kernel/db.ts'
import type { Row, Work } from '../engine/work.ts'
import type { MergeKind, Pair } from './kind.ts'

/** Columns that say when, how often and under which key: each record has its own. */
const OWN = new Set(['id', 'code', 'version', 'access_stamp', 'parent_id', 'ancestors'])
const TAKEN_OVER = /^(text|date|bigint|text\[\])$/

/**
 * What the master takes over from the merged one: the fields asked for, and whatever it has nothing in itself. Notes of
 * both are kept one after the other.
 */
export async function fieldsToTake(
  { tx, catalogue }: Pick<Work, 'tx' | 'catalogue'>,
  kind: MergeKind,
  pair: Pair,
  take: readonly string[],
): Promise<Row> {
  const [mine, theirs] = [await rowOf(tx, kind.table, pair.master), await rowOf(tx, kind.table, pair.merged)]
  const columns = catalogue
    .shapeOf(kind.table)
    .columns.filter(({ name, type, isGenerated }) => !isGenerated && !OWN.has(name) && TAKEN_OVER.test(type))
    .map(({ name }) => name)
    .filter((name) => !isEmpty(theirs[name]) && (isEmpty(mine[name]) || take.includes(name)))
    // A company that stood above or beside keeps no reference to what becomes itself.
    .filter((name) => theirs[name] !== pair.master || !name.endsWith('_id'))
  const row = Object.fromEntries(columns.map((name) => [name, theirs[name]]))
  return { ...row, ...marks(theirs, take), ...bothNotes(mine, theirs, take) }
}

/** Yes-or-no fields are taken only when they are asked for. */
const marks = (theirs: Row, take: readonly string[]): Row =>
  Object.fromEntries(take.filter((name) => typeof theirs[name] === 'boolean').map((name) => [name, theirs[name]]))

function bothNotes(mine: Row, theirs: Row, take: readonly string[]): Row {
  const [a, b] = [mine['notes'], theirs['notes']]
  if (typeof a !== 'string' || typeof b !== 'string' || a === '' || b === '' || a === b || take.includes('notes'))
    return {}
  return { notes: `${a}\n\n${b}` }
}

const isEmpty = (value: unknown) => value === null || value === undefined || value === ''

export async function rowOf(db: Db, table: string, id: number): Promise<Row> {
  const found = await sql<{
    row: Row
  }>`select to_jsonb(t) as row from ${sql.table(table)} t where t.id = ${id}`.execute(db)
  return found.rows[0]?.row ?? {}
}
