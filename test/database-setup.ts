import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { startEmbedded } from '../src/database/embedded.ts'
import { migrate } from '../src/database/migrate.ts'

/** The migrated, empty database that every test database is a copy of. */
const template = 'foyer_template'

/** What a test run has in common: `inject('server')` is a server of its own, `inject('template')` what to clone. */
declare module 'vitest' {
  interface ProvidedContext {
    server: { host: string; port: number; user: string }
    template: string
  }
}

/** Starts one PostgreSQL for the whole run. It does not wait for the disk: what it holds may be lost, and will be. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'foyer-test-'))
  chmodSync(folder, 0o755)
  const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '100' }
  const database = await startEmbedded({ folder: join(folder, 'data'), settings })
  const teardown = async () => {
    await database.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  const { host, port, user } = database.connection
  await makeTemplate({ host, port, user }).catch(async (error: unknown) => {
    await teardown()
    throw error
  })
  project.provide('server', { host, port, user })
  project.provide('template', template)
  return teardown
}

async function makeTemplate(server: pg.PoolConfig): Promise<void> {
  const main = new pg.Pool({ ...server, database: 'postgres', max: 1 })
  await main.query(`create database ${template}`)
  await main.end()
  const pool = new pg.Pool({ ...server, database: template, max: 1 })
  await migrate(pool)
  await pool.end()
}
