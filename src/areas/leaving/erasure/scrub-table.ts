import { sql } from 'kysely'
import { z } from 'zod'
import { databaseError, type Tx } from '../../../kernel/db.ts'
import { type Catalogue, type Column, type Table } from './catalogue.ts'
import { BLANK, type Mark, roughPattern } from './mark.ts'
import { isOwnRow } from './own-rows.ts'
import { rawColumns, readColumns } from './policy.ts'
import { scrubOf } from './scrub.ts'

/** Ids looked at in one transaction. */
const PORTION = 20_000

export type Scrubbing = {
  tx: Tx
  catalogue: Catalogue
  person: number
  marks: readonly Mark[]
  /** What replaces a whole message kept as bytes. */
  notice: string
  /** A number nobody has, where a blank has to be unlike all others. */
  erasure: number
}

type Portion = { changed: number; removed: number; after: number; isLast: boolean }

const found = z.object({ at: z.string(), own: z.boolean(), words: z.record(z.string(), z.unknown()) })

/**
 * Takes the person's marks out of the next rows of a table. Small tables are done at once; a row that cannot lose its
 * words, because they are what it is known by, goes.
 */
export async function scrubTable(scrubbing: Scrubbing, table: Table, after: number): Promise<Portion> {
  const { tx, marks } = scrubbing
  const columns = readColumns(table)
  const until = table.numbered ? await lastOf(tx, table.name, after) : null
  const rows = columns.length === 0 || marks.length === 0 ? [] : await rowsToScrub(scrubbing, table, columns, after)
  const scrub = scrubOf(marks)
  let [changed, removed] = [0, 0]
  for (const { at, own, words } of rows) {
    const changes = columns.filter(
      ({ name }) => JSON.stringify(scrub.value(words[name], own)) !== JSON.stringify(words[name]),
    )
    if (changes.length === 0) continue
    const written = changes.map((column) => ({ column, value: scrub.value(words[column.name], own) }))
    const stays = await writeRow(scrubbing, table, at, written)
    if (stays) changed++
    else removed++
  }
  const end = after + PORTION
  return { changed, removed, after: end, isLast: until === null || end >= until }
}

const lastOf = async (tx: Tx, table: string, after: number): Promise<number> => {
  const last = await sql<{
    id: number | null
  }>`select max(id) as id from ${sql.table(table)} where id > ${after}`.execute(tx)
  return last.rows[0]?.id ?? 0
}

async function rowsToScrub(
  { tx, catalogue, person, marks }: Scrubbing,
  table: Table,
  columns: Column[],
  after: number,
) {
  const own = isOwnRow(catalogue, table, person)
  const words = sql`concat_ws(E'\\n', ${sql.join(columns.map(({ name, kind }) => (kind === 'text' ? sql.ref(name) : sql`${sql.ref(name)}::text`)))})`
  const [sure, all] = [patternOf(marks.filter((one) => one.sure)), patternOf(marks)]
  const holds = sql`(${words} ~* ${sure} or (${words} ~* ${all} and ${own}))`
  const within = table.numbered ? sql`id > ${after} and id <= ${after + PORTION} and` : sql``
  const rows = await sql<{ row: unknown }>`
    select jsonb_build_object('at', ctid::text, 'own', ${own}, 'words', jsonb_build_object(${sql.join(
      columns.flatMap(({ name }) => [sql.lit(name), sql.ref(name)]),
    )})) as row from ${sql.table(table.name)} where ${within} ${holds} for update`.execute(tx)
  return rows.rows.map(({ row }) => found.parse(row))
}

/** Never matches when there is nothing to look for. */
const patternOf = (marks: readonly Mark[]): string =>
  marks.flatMap((mark) => roughPattern(mark) ?? []).join('|') || '(?!)'

type Written = { column: Column; value: unknown }

/** Writes a row; where the blank breaks a rule of the table, a numbered blank, then none. False: the row had to go. */
async function writeRow(scrubbing: Scrubbing, table: Table, at: string, written: readonly Written[]): Promise<boolean> {
  const tries = [
    written,
    written.map(({ column, value }) => ({ column, value: numberBlank(value, scrubbing.erasure) })),
    ...(written.every(({ column }) => column.nullable) ? [written.map(({ column }) => ({ column, value: null }))] : []),
  ]
  for (const one of tries) if (await isWritten(scrubbing, table, at, one)) return true
  await sql`delete from ${sql.table(table.name)} where ctid = ${at}::tid`.execute(scrubbing.tx)
  return false
}

const numberBlank = (value: unknown, erasure: number): unknown =>
  typeof value === 'string' ? value.replaceAll(BLANK, `${BLANK}${erasure}`) : value

/** False when a rule of the table (unique, check, not null, a reference) forbids it. */
async function isWritten(
  { tx, notice }: Scrubbing,
  table: Table,
  at: string,
  written: readonly Written[],
): Promise<boolean> {
  const raw = rawColumns.get(table.name)
  const sets = written.map(({ column, value }) => sql`${sql.ref(column.name)} = ${stored(column, value)}`)
  if (raw !== undefined) sets.push(sql`${sql.ref(raw)} = ${Buffer.from(notice)}`)
  await sql`savepoint scrub`.execute(tx)
  try {
    await sql`update ${sql.table(table.name)} set ${sql.join(sets)} where ctid = ${at}::tid`.execute(tx)
    await sql`release savepoint scrub`.execute(tx)
    return true
  } catch (error) {
    if (!databaseError(error)?.code.startsWith('23')) throw error
    await sql`rollback to savepoint scrub`.execute(tx)
    return false
  }
}

function stored({ kind }: Column, value: unknown) {
  if (value === null) return sql`null`
  if (kind === 'json') return sql`${JSON.stringify(value)}::jsonb`
  return kind === 'texts' ? sql`${z.array(z.string().nullable()).parse(value)}::text[]` : sql`${value}`
}
