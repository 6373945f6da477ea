import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { App } from '../src/kernel/app.ts'

/** Where any of these words still stands: in any column of any table, bytes and search words included, or in any stored file. */
export async function leftovers(app: App, words: readonly string[]): Promise<string[]> {
  return [...(await inTables(app, words)), ...(await inFiles(app, words))]
}

async function inTables(app: App, words: readonly string[]): Promise<string[]> {
  const columns = await sql<{ schema: string; table: string; column: string; bytes: boolean }>`
    select n.nspname as schema, c.relname as table, a.attname as column, t.typname = 'bytea' as bytes
    from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace join pg_type t on t.oid = a.atttypid
    where n.nspname in ('public', 'graphile_worker') and c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped
    order by 1, 2, 3`.execute(app.db)
  const found: string[] = []
  for (const { schema, table, column, bytes } of columns.rows) {
    const text = bytes ? sql`encode(${sql.ref(column)}, 'escape')` : sql`${sql.ref(column)}::text`
    const rows = await sql<{ text: string }>`
      select ${text} as text from ${sql.table(`${schema}.${table}`)}
      where exists (select from unnest(${words}::text[]) word where strpos(lower(${text}), lower(word)) > 0)`.execute(
      app.db,
    )
    found.push(...rows.rows.map((row) => `${schema}.${table}.${column}: ${row.text.slice(0, 200)}`))
  }
  return found
}

async function inFiles(app: App, words: readonly string[]): Promise<string[]> {
  const folder = join(app.place.folder, 'files')
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  const found: string[] = []
  for (const entry of entries.filter((one) => one.isFile())) {
    const text = (await readFile(join(entry.parentPath, entry.name))).toString('latin1').toLowerCase()
    const latin = (word: string) => Buffer.from(word.toLowerCase()).toString('latin1').toLowerCase()
    found.push(...words.filter((word) => text.includes(latin(word))).map((word) => `file ${entry.name}: ${word}`))
  }
  return found
}
