import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runMigrations } from 'graphile-worker'
import type pg from 'pg'
import { compose, prepare } from '../src/compose.ts'
import type { Product } from '../src/kernel/area.ts'
import { handClock } from '../src/kernel/clock.ts'
import { openPool } from '../src/kernel/db.ts'
import { countedIds } from '../src/kernel/ids.ts'
import { freshDatabase } from './database.ts'
import { NOW } from './world/fill.ts'

export type TestApp = {
  app: Product
  pool: pg.Pool
  clock: ReturnType<typeof handClock>
  /** For code that makes its own pool. */
  connection: { host: string; port: number; user: string; database: string }
  drop: () => Promise<void>
}

/** The whole product over a database of its own, with a clock that stands still and ids that count. */
export async function testApp(): Promise<TestApp> {
  const database = await freshDatabase()
  const pool = openPool({ ...database.connection, max: 8 })
  const folder = mkdtempSync(join(tmpdir(), 'foyer-test-'))
  await runMigrations({ pgPool: pool })
  const clock = handClock(NOW.toISOString())
  const app = compose({
    pool,
    clock,
    ids: countedIds(),
    place: { url: 'https://desk.example', folder, smtpUrl: null, s3Url: null },
  })
  await prepare(app)
  const drop = async () => {
    await pool.end()
    await database.drop()
    rmSync(folder, { recursive: true, force: true })
  }
  return { app, pool, clock, connection: database.connection, drop }
}
