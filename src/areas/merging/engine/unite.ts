import { sql } from 'kysely'
import { attempt } from './attempt.ts'
import type { Sameness } from './catalogue.ts'
import { idOf, isOneOf } from './key-sql.ts'
import { changeRow, removeRows } from './steps.ts'
import type { Absorb, Key, Row, Work } from './work.ts'

type Uniting = { same: Sameness | undefined; kept: readonly Key[]; gone: Key; absorb: Absorb }

const TERM = /^tstzrange\(starts_at, ends_at/

/**
 * Lets the first of the rows in the way stand for all of them and for the newcomer: what refers to those refers to it.
 * Terms that overlap become one term from the earliest beginning to the latest end. Nothing of the newcomer is lost: it
 * is kept aside whole.
 */
export async function unite(work: Work, table: string, { same, kept, gone, absorb }: Uniting): Promise<void> {
  const shape = work.catalogue.shapeOf(table)
  const isDated = same?.keys.some(({ expression }) => TERM.test(expression)) ?? false
  const [first = {}, ...further] = kept
  const patch: Row = {}
  let standing = await rowOf(work, table, first)
  for (const key of isDated ? [...further, gone] : [gone]) {
    const row = await rowOf(work, table, key)
    const taken = {
      ...(isDated ? longer(standing, row) : {}),
      ...(await work.unions[table]?.(work.tx, standing, row, work.now)),
    }
    Object.assign(patch, taken)
    standing = { ...standing, ...taken }
    const [from, into] = [idOf(shape, key), idOf(shape, first)]
    if (from !== null && into !== null) await absorb(work, table, from, into)
    await removeRows(work, table, isOneOf(shape, 't', [key]))
  }
  await take(work, table, first, patch)
}

/** What may not stand there is left out: first the marks that only one row can have, then all of it. */
async function take(work: Work, table: string, key: Key, patch: Row): Promise<void> {
  const plain = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== true))
  for (const columns of [patch, plain]) {
    if ('done' in (await attempt(work.tx, () => changeRow(work, table, key, columns)))) return
  }
}

async function rowOf(work: Work, table: string, key: Key): Promise<Row> {
  const found = await sql<{ row: Row }>`
    select to_jsonb(t) as row from ${sql.table(table)} t
    where ${isOneOf(work.catalogue.shapeOf(table), 't', [key])}`.execute(work.tx)
  return found.rows[0]?.row ?? {}
}

function longer(one: Row, other: Row): Row {
  const [starts, ends] = [
    [one['starts_at'], other['starts_at']],
    [one['ends_at'], other['ends_at']],
  ]
  return {
    starts_at: starts.toSorted(byTime)[0],
    ends_at: ends.includes(null) ? null : ends.toSorted(byTime).at(-1),
  }
}

const byTime = (a: unknown, b: unknown) => Date.parse(String(a)) - Date.parse(String(b))
