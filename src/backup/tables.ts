import { sql } from 'kysely'
import type { Db } from '../kernel/db.ts'

export type BackupTable = { name: string; columns: string[] }

/** What a backup leaves out: jobs and migrations are made anew, keys of double submits live for a day only. */
const LEFT_OUT = ['migrations', 'idempotency_keys']

/** Every table with the columns that are not computed, in an order in which no row refers to one that comes later. */
export async function tablesInOrder(db: Db): Promise<BackupTable[]> {
  const tables = await sql<{ name: string; columns: string[]; refers: string[] }>`
    select c.relname as name,
      array(select a.attname::text from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' order by a.attnum) as columns,
      array(select distinct f.relname::text from pg_constraint k join pg_class f on f.oid = k.confrelid
        where k.conrelid = c.oid and k.contype = 'f' and k.confrelid <> c.oid) as refers
    from pg_class c where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace order by c.relname`.execute(db)
  const waiting = tables.rows.filter(({ name }) => !LEFT_OUT.includes(name))
  const ordered: BackupTable[] = []
  while (waiting.length > 0) {
    const at = waiting.findIndex(({ refers }) => !waiting.some((other) => refers.includes(other.name)))
    const [next] = waiting.splice(Math.max(at, 0), 1)
    if (at < 0 || !next)
      throw new Error(`These tables refer to each other in a circle: ${waiting.map(({ name }) => name).join(', ')}.`)
    ordered.push({ name: next.name, columns: next.columns })
  }
  return ordered
}

/** Number of the newest migration. */
export async function newestMigration(db: Db): Promise<number> {
  const found = await sql<{ number: number }>`select max(number) as number from migrations`.execute(db)
  return found.rows[0]?.number ?? 0
}
