import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'

export interface TestDatabase {
  pool: pg.Pool
  /** For code that makes its own pool. */
  connection: { host: string; port: number; user: string; database: string }
}

/**
 * The migrated database of this worker, shared by all its test files: roll back what a test writes, or use records
 * nobody else counts on.
 */
export function testDatabase(): Promise<TestDatabase> {
  return ownDatabase
}

/**
 * A migrated database for one test that has to commit or to migrate. Dropped with everything else after the run, or
 * by `drop`. `from` may be an empty database: `template1`.
 */
export async function freshDatabase(
  from: string = inject('template'),
): Promise<TestDatabase & { drop: () => Promise<void> }> {
  const name = `foyer_test_${randomBytes(6).toString('hex')}`
  await onServer(`create database ${name} template ${from} strategy file_copy`)
  const database = open(name)
  const drop = async () => {
    if (!database.pool.ended) await database.pool.end()
    await onServer(`drop database if exists ${name} with (force)`)
  }
  return { ...database, drop }
}

/** One for each worker thread: with `isolate: false` its files share this module. */
const ownDatabase = freshDatabase()

function open(database: string): TestDatabase {
  const connection = { ...inject('server'), database }
  const pool = new pg.Pool({ ...connection, max: 10 })
  pool.on('error', () => {})
  return { pool, connection }
}

async function onServer(statement: string): Promise<void> {
  const client = new pg.Client({ ...inject('server'), database: 'postgres' })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
