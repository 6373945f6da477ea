import { resolve } from 'node:path'
import { runMigrations } from 'graphile-worker'
import type pg from 'pg'
import { compose, prepare } from '../compose.ts'
import { dataFolder, openDatabase } from '../database/locate.ts'
import { migrate } from '../database/migrate.ts'
import { explainFailure } from '../database/embedded/explain-failure.ts'
import { makeDataFolder } from '../database/embedded/place.ts'
import { StartError } from '../database/start-error.ts'
import type { Log, Place } from '../kernel/app.ts'
import type { Product } from '../kernel/area.ts'
import { openPool } from '../kernel/db.ts'

export const DEFAULT_PORT = 7777
export const DEFAULT_HOST = '127.0.0.1'

export type Opened = { app: Product; pool: pg.Pool; close: () => Promise<void> }

/** Where this installation stands, from the environment. Throws StartError. */
export function placeOf(env: NodeJS.ProcessEnv, port = Number(env['PORT'] ?? DEFAULT_PORT)): Place {
  return {
    url: (addressOf(env, 'FOYER_URL', ['http', 'https']) ?? `http://localhost:${port}`).replace(/\/+$/, ''),
    folder: resolve(dataFolder(env)),
    smtpUrl: addressOf(env, 'SMTP_URL', ['smtp', 'smtps']),
    s3Url: addressOf(env, 'S3_URL', ['http', 'https']),
  }
}

/** The sentence does not repeat what stands there: it may hold a password. */
function addressOf(env: NodeJS.ProcessEnv, name: string, schemes: readonly string[]): string | null {
  const text = env[name]
  if (!text) return null
  const [scheme = ''] = text.split('://')
  if (URL.canParse(text) && text.includes('://') && schemes.includes(scheme.toLowerCase())) return text
  throw new StartError(
    `${name} is no address that begins with ${schemes.map((one) => `${one}://`).join(' or ')}: mend it.`,
  )
}

/** Opens and migrates the database and puts the product together; nothing is served yet. Throws StartError. */
export async function open(env: NodeJS.ProcessEnv, place: Place, log: Log): Promise<Opened> {
  try {
    makeDataFolder(place.folder)
  } catch (error) {
    throw explainFailure(place.folder, error)
  }
  const database = await openDatabase(env)
  let isClosing = false
  const pool = openPool(database.connection, (error) => {
    if (!isClosing) log('warn', 'A database connection was lost.', { error: error.message })
  })
  const close = async () => {
    isClosing = true
    await pool.end()
    await database.stop()
  }
  try {
    await migrate(pool)
    await runMigrations({ pgPool: pool })
    const app = compose({ pool, place, log })
    await prepare(app)
    return { app, pool, close }
  } catch (error) {
    await close()
    throw error
  }
}
