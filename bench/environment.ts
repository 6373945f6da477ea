import { cpus, loadavg, totalmem } from 'node:os'
import { sql } from 'kysely'
import type { Db } from '../src/kernel/db.ts'

/** What the figures were measured on, in a few lines. */
export async function printEnvironment(db: Db): Promise<void> {
  const [first] = cpus()
  const { rows } = await sql<{ version: string; settings: string }>`select current_setting('server_version') as version,
    (select string_agg(name || '=' || current_setting(name), ' ' order by name) from pg_settings
     where name in ('shared_buffers', 'fsync', 'synchronous_commit', 'full_page_writes', 'work_mem', 'jit')) as settings`.execute(
    db,
  )
  const counts = await sql<{
    says: string
  }>`select string_agg(relname || ' ' || n_live_tup, ', ' order by relname) as says
    from pg_stat_user_tables where relname in ('tickets', 'people', 'companies', 'teams', 'replies', 'ticket_access')`.execute(
    db,
  )
  console.log(
    `Machine: ${cpus().length} x ${first?.model.trim() ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GiB, load ${loadavg()
      .map((load) => load.toFixed(1))
      .join(' ')}`,
  )
  console.log(`Node ${process.version}, PostgreSQL ${rows[0]?.version}: ${rows[0]?.settings}`)
  console.log(`Rows: ${counts.rows[0]?.says}\n`)
}
