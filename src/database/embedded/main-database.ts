import pg from 'pg'
import { superuser } from './cluster.ts'
import { socketPort } from './socket-folder.ts'

/** The database Foyer's own tables are in. */
const mainDatabase = 'foyer'

/** How to reach a database of the embedded server with `pg`. */
export interface EmbeddedConnection {
  host: string
  port: number
  user: string
  database: string
}

export function connectionTo(sockets: string, database = mainDatabase): EmbeddedConnection {
  return { host: sockets, port: socketPort, user: superuser, database }
}

/** True when a server takes connections in this folder. */
export async function answers(sockets: string): Promise<boolean> {
  try {
    await asSuperuser(sockets, (client) => client.query('select 1'))
    return true
  } catch {
    return false
  }
}

export async function ensureMainDatabase(sockets: string): Promise<void> {
  await asSuperuser(sockets, async (client) => {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [mainDatabase])
    if (rowCount === 0) await client.query(`create database ${mainDatabase}`)
  })
}

async function asSuperuser(sockets: string, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ ...connectionTo(sockets, 'postgres'), connectionTimeoutMillis: 5_000 })
  // A server that dies while we talk to it also breaks the query, which tells the caller.
  client.on('error', () => {})
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}
