import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A server of its own that does not wait for the disk: nothing it holds has to last. */
const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }

/** Runs `use(pool)` over a freshly migrated database and takes the database away again. */
export async function withScratchDatabase({ startEmbedded, migrate, openPool }, root, use) {
  const folder = mkdtempSync(join(tmpdir(), 'foyer-generate-'))
  // PostgreSQL does not run as root: the user it becomes has to get in.
  chmodSync(folder, 0o755)
  const database = await startEmbedded({ folder: join(folder, 'data'), settings })
  const pool = openPool({ ...database.connection, max: 2 })
  try {
    await migrate(pool, join(root, 'db', 'migrations'))
    return await use(pool)
  } finally {
    await pool.end()
    await database.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
