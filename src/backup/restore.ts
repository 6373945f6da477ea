import { Readable } from 'node:stream'
import { sql } from 'kysely'
import { StartError } from '../database/start-error.ts'
import type { App } from '../kernel/app.ts'
import type { Tx } from '../kernel/db.ts'
import { type End, pieceLine, rowsLine } from './lines.ts'
import { readLines, verifyBackup } from './read-lines.ts'
import { type BackupTable, newestMigration, tablesInOrder } from './tables.ts'

const FILE_MAX = 4 * 1024 * 1024 * 1024

/**
 * Puts a backup back: all rows in one transaction, and the files before them, so that a failure leaves the desk as it
 * was. Throws StartError for a file that is no whole backup, is of another version, or for a desk that is in use.
 */
export async function restoreBackup(app: App, file: string, mode: 'into-empty' | 'replace'): Promise<End> {
  const { head, end } = await verifyBackup(file)
  const here = await newestMigration(app.db)
  if (head.migration !== here)
    throw new StartError(
      `${file} was made by another version (its newest migration is ${head.migration}, here it is ${here}): restore it with that version, then upgrade.`,
    )
  if (mode === 'into-empty' && (await isInUse(app)))
    throw new StartError(
      'This desk has people in it already: restore into an empty data folder, or say --replace to give up what is here.',
    )
  await restoreFiles(app, file)
  await app.db.transaction().execute(async (tx) => {
    const tables = await tablesInOrder(tx)
    await sql`truncate ${sql.join(tables.map(({ name }) => sql.table(name)))} restart identity cascade`.execute(tx)
    for (const { name } of tables) await sql`alter table ${sql.table(name)} disable trigger user`.execute(tx)
    await restoreRows(tx, file, tables, end)
    for (const { name } of tables) {
      await sql`alter table ${sql.table(name)} enable trigger user`.execute(tx)
      await continueNumbers(tx, name)
    }
  })
  await sql`analyze`.execute(app.db)
  return end
}

const isInUse = async (app: App): Promise<boolean> =>
  (await sql`select 1 from people limit 1`.execute(app.db)).rows.length > 0

async function restoreRows(tx: Tx, file: string, tables: readonly BackupTable[], end: End): Promise<void> {
  const columnsOf = new Map(tables.map((table) => [table.name, table.columns]))
  const counts: Record<string, number> = Object.fromEntries(tables.map((table) => [table.name, 0]))
  for await (const { value } of readLines(file)) {
    const line = rowsLine.safeParse(value)
    if (!line.success) continue
    const { table, rows } = line.data
    const columns = columnsOf.get(table)
    if (!columns) throw new StartError(`The backup has a table ${table} that this version does not know.`)
    const names = sql.join(columns.map((column) => sql.ref(column)))
    await sql`insert into ${sql.table(table)} (${names}) overriding system value
      select ${names} from jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::jsonb)`.execute(
      tx,
    )
    counts[table] = (counts[table] ?? 0) + rows.length
  }
  for (const [table, count] of Object.entries(end.tables))
    if (counts[table] !== count)
      throw new StartError(`The backup is not whole: ${table} has ${counts[table] ?? 0} of ${count} rows.`)
}

/** The next id comes after the highest one that was put back. */
async function continueNumbers(tx: Tx, table: string): Promise<void> {
  const found = await sql<{ column: string; sequence: string | null }>`
    select a.attname::text as column, pg_get_serial_sequence(quote_ident(${table}), a.attname) as sequence
    from pg_attribute a where a.attrelid = to_regclass(quote_ident(${table})) and a.attidentity <> ''`.execute(tx)
  for (const { column, sequence } of found.rows)
    if (sequence)
      await sql`select setval(${sequence}, coalesce((select max(${sql.ref(column)}) from ${sql.table(table)}), 0) + 1, false)`.execute(
        tx,
      )
}

async function restoreFiles(app: App, file: string): Promise<void> {
  let key: string | null = null
  let pieces: Buffer[] = []
  const keep = async () => {
    if (key !== null) await app.store.put(Readable.from(pieces), { max: FILE_MAX, key })
    pieces = []
  }
  for await (const { value } of readLines(file)) {
    const line = pieceLine.safeParse(value)
    if (!line.success) continue
    if (line.data.file !== key) await keep()
    key = line.data.file
    pieces.push(Buffer.from(line.data.piece, 'base64'))
  }
  await keep()
}
