import type { PoolConfig } from 'pg'
import { startEmbedded } from './embedded.ts'
import { checkServer } from './external.ts'

export interface OpenDatabase {
  /** For `new pg.Pool(connection)`. Always listen to the pool's `error` event: a server may be restarted. */
  connection: PoolConfig
  /** To be called after the pool has ended. Ends a database of ours when no other process uses it. */
  stop(): Promise<void>
}

/** The variables that say where data lives. */
export interface DatabaseEnvironment {
  DATABASE_URL?: string
  FOYER_DATA?: string
}

const defaultFolder = './.foyer'

/** The folder for all that Foyer keeps beside the tables: files, keys, and the embedded database when there is one. */
export function dataFolder(env: DatabaseEnvironment): string {
  return env.FOYER_DATA || defaultFolder
}

/**
 * Opens the database: the server of DATABASE_URL when it is set, else the embedded one in FOYER_DATA (`./.foyer`).
 * Throws StartError with one sentence that says what to do.
 */
export async function openDatabase(env: DatabaseEnvironment): Promise<OpenDatabase> {
  if (env.DATABASE_URL) {
    await checkServer(env.DATABASE_URL)
    return { connection: { connectionString: env.DATABASE_URL }, stop: async () => {} }
  }
  const database = await startEmbedded({ folder: dataFolder(env) })
  return { connection: { ...database.connection }, stop: () => database.stop() }
}
