import {
  CompiledQuery,
  type DatabaseConnection,
  Kysely,
  PostgresAdapter,
  PostgresDriver,
  PostgresIntrospector,
  PostgresQueryCompiler,
} from 'kysely'
import { type Db, openPool, type Tables } from '../../../src/kernel/db.ts'
import type { TestApp } from '../../app.ts'

/** What the product takes for transactions are savepoints here; what waits for the commit is asked at its end. */
class SavepointDriver extends PostgresDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await run(connection, 'savepoint call')
  }
  override async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await run(connection, 'set constraints all immediate')
    await run(connection, 'set constraints all deferred')
    await run(connection, 'release savepoint call')
  }
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    await run(connection, 'rollback to savepoint call')
  }
}

const run = (connection: DatabaseConnection, text: string) => connection.executeQuery(CompiledQuery.raw(text))

export type Undoing = {
  /** Everything goes through one connection, inside one transaction that never ends well. */
  db: Db
  /** Runs `what` and takes back whatever it wrote. */
  undone: <T>(what: () => Promise<T>) => Promise<T>
  close: () => Promise<void>
}

/** The database of a test app, seen through one connection whose changes can be taken back step by step. */
export async function undoing(made: TestApp): Promise<Undoing> {
  const pool = openPool({ ...made.connection, max: 1, idleTimeoutMillis: 0, connectionTimeoutMillis: 5000 })
  const db = new Kysely<Tables>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => new SavepointDriver({ pool }),
      createIntrospector: (kysely) => new PostgresIntrospector(kysely),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  })
  await pool.query('begin')
  return {
    db,
    async undone(what) {
      await pool.query('savepoint step')
      try {
        return await what()
      } finally {
        await pool.query('rollback to savepoint step; release savepoint step')
      }
    },
    async close() {
      await pool.query('rollback')
      await pool.end()
    },
  }
}
