import { sql } from 'kysely'
import { z } from 'zod'
import type { Db, Tx } from '../../src/kernel/db.ts'

const names = z.array(z.object({ name: z.string() }))

/** Every row of every table as text, by table; without tables and columns named here. */
export async function dump(
  db: Db | Tx,
  but: { tables: readonly string[]; columns: readonly string[] },
): Promise<Record<string, string[]>> {
  const found = await sql`select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`.execute(db)
  const all: Record<string, string[]> = {}
  for (const { name } of names.parse(found.rows)) {
    if (but.tables.includes(name)) continue
    const rows = await sql<{ row: string }>`
      select (to_jsonb(t) - ${sql.val(but.columns)}::text[])::text as row from ${sql.table(name)} t order by 1`.execute(
      db,
    )
    all[name] = rows.rows.map(({ row }) => row)
  }
  return all
}
