import type { Pool, PoolClient } from 'pg'
import { z } from 'zod'
import { type MigrationFile, migrationsFolder, readMigrations } from './migration-files.ts'
import { StartError } from './start-error.ts'

/** Any fixed number: only one process migrates a database at a time, the others wait and then find nothing to do. */
const lockNumber = 4_617_299

const appliedRows = z.array(z.object({ number: z.number(), name: z.string(), checksum: z.string() }))
type Applied = z.infer<typeof appliedRows>[number]

/**
 * Brings the database up to the code: runs the numbered files of `db/migrations` that it has not seen, each in its
 * own transaction, and remembers them in `migrations`. Forward only. Gives the names of the files it ran.
 * Throws StartError when an applied file has changed or vanished, when a new one is not at the end, when the
 * database is newer than this code, or when a file fails (that file is rolled back, those before it stay).
 */
export async function migrate(pool: Pool, folder = migrationsFolder()): Promise<string[]> {
  const files = readMigrations(folder)
  const client = await pool.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [lockNumber])
    const pending = pendingFiles(files, await appliedMigrations(client))
    for (const file of pending) await apply(client, file)
    await client.query('select pg_advisory_unlock($1)', [lockNumber])
    client.release()
    return pending.map((file) => file.name)
  } catch (error) {
    // Closing the connection also frees the lock.
    client.release(true)
    throw error
  }
}

async function appliedMigrations(client: PoolClient): Promise<Applied[]> {
  await client.query(`
    create table if not exists migrations (
      number integer primary key,
      name text not null,
      checksum text not null,
      applied_at timestamptz not null default now()
    )`)
  const { rows } = await client.query('select number, name, checksum from migrations order by number')
  return appliedRows.parse(rows)
}

function pendingFiles(files: MigrationFile[], applied: Applied[]): MigrationFile[] {
  const newest = applied.at(-1)?.number ?? 0
  const known = new Map(files.map((file) => [file.number, file]))
  for (const migration of applied) checkUnchanged(migration, known.get(migration.number), files.at(-1)?.number ?? 0)
  const seen = new Set(applied.map((migration) => migration.number))
  const pending = files.filter((file) => !seen.has(file.number))
  const late = pending.find((file) => file.number < newest)
  if (late) {
    throw new StartError(
      `The migration ${late.name} comes before one that is already applied: give it the next number.`,
    )
  }
  return pending
}

function checkUnchanged(applied: Applied, file: MigrationFile | undefined, newestFile: number): void {
  if (applied.number > newestFile) {
    throw new StartError(`The database is newer than this Foyer (it has ${applied.name}): start the newer Foyer again.`)
  }
  if (file === undefined) {
    throw new StartError(
      `The migration ${applied.name} was applied but its file is gone: put it back into db/migrations.`,
    )
  }
  if (file.checksum === applied.checksum) return
  throw new StartError(
    `The migration ${file.name} was changed after it was applied: undo the change and add a new file.`,
  )
}

async function apply(client: PoolClient, file: MigrationFile): Promise<void> {
  try {
    await client.query('begin')
    await client.query(file.sql)
    await client.query('insert into migrations (number, name, checksum) values ($1, $2, $3)', [
      file.number,
      file.name,
      file.checksum,
    ])
    await client.query('commit')
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new StartError(`The migration ${file.name} failed and was undone: ${reason}.`, { cause: error })
  }
}
