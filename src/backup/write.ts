import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { open, rename } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { sql } from 'kysely'
import type { App } from '../kernel/app.ts'
import type { Db } from '../kernel/db.ts'
import { BATCH, type End, type Head, PIECE } from './lines.ts'
import { newestMigration, tablesInOrder } from './tables.ts'

/**
 * Writes everything into one file while the desk goes on: the rows of one moment, then the files they name. The file
 * gets its name only when it is complete and on disk.
 */
export async function writeBackup(app: App, file: string): Promise<End> {
  const part = `${file}.part`
  const end: { line: End | null } = { line: null }
  await pipeline(Readable.from(lines(app, end)), createGzip({ level: 6 }), createWriteStream(part, { mode: 0o600 }))
  const handle = await open(part, 'r')
  await handle.sync()
  await handle.close()
  await rename(part, file)
  if (!end.line) throw new Error('The backup ended without its last line.')
  return end.line
}

async function* lines(app: App, end: { line: End | null }): AsyncGenerator<string> {
  const hash = createHash('sha256')
  const tables: Record<string, number> = {}
  let files = 0
  const line = (value: object): string => {
    const text = `${JSON.stringify(value)}\n`
    hash.update(text)
    return text
  }
  // A generator cannot yield out of a callback, so the transaction is begun and ended by hand, on one connection.
  const tx = await app.db.startTransaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute()
  try {
    yield line({ foyer: 1, migration: await newestMigration(tx), at: app.clock().toISOString() } satisfies Head)
    for (const { name, columns } of await tablesInOrder(tx)) {
      tables[name] = 0
      for await (const rows of rowsOf(tx, name, columns)) {
        tables[name] += rows.length
        yield line({ table: name, rows })
      }
    }
    for await (const key of storedKeys(tx)) {
      files++
      for await (const piece of piecesOf(app, key)) yield line({ file: key, piece: piece.toString('base64') })
    }
  } finally {
    await tx.rollback().execute()
  }
  end.line = { end: true, tables, files, sha256: hash.digest('hex') }
  yield `${JSON.stringify(end.line)}\n`
}

async function* rowsOf(tx: Db, table: string, columns: readonly string[]): AsyncGenerator<Record<string, unknown>[]> {
  const wanted = sql.join(columns.map((column) => sql.ref(column)))
  await sql`declare backup_rows no scroll cursor for select to_jsonb(kept) as row from (select ${wanted} from ${sql.table(table)}) kept`.execute(
    tx,
  )
  for (;;) {
    const found = await sql<{ row: Record<string, unknown> }>`fetch ${sql.lit(BATCH)} from backup_rows`.execute(tx)
    if (found.rows.length === 0) break
    yield found.rows.map(({ row }) => row)
  }
  await sql`close backup_rows`.execute(tx)
}

/** Keys of all stored bytes that a row names: files and raw messages. */
async function* storedKeys(tx: Db): AsyncGenerator<string> {
  const found = await sql<{
    key: string
  }>`select key from files where held union select raw_key from inbound_messages order by 1`.execute(tx)
  for (const { key } of found.rows) yield key
}

async function* piecesOf(app: App, key: string): AsyncGenerator<Buffer> {
  let kept = Buffer.alloc(0)
  yield kept
  for await (const chunk of await app.store.open(key)) {
    kept = Buffer.concat([kept, Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk))])
    while (kept.length >= PIECE) {
      yield kept.subarray(0, PIECE)
      kept = kept.subarray(PIECE)
    }
  }
  if (kept.length > 0) yield kept
}
