import { buffer } from 'node:stream/consumers'
import { sql } from 'kysely'
import { Failure } from '../../../kernel/errors.ts'
import { linksTo } from '../erasure/catalogue.ts'
import { filesOfPerson } from '../erasure/forget-files.ts'
import { FILES, picture, TICKETS } from '../erasure/policy.ts'
import { askedFor, type Gathering } from './gathering.ts'
import type { Entry } from './zip.ts'

/** The bytes: what the person uploaded, what hangs on the messages of their tickets, what their records hold, their picture. */
export async function* fileEntries(gathering: Gathering): AsyncGenerator<Entry> {
  const { app, db, catalogue, person } = gathering
  const ids = [...(await filesOfPerson({ db, catalogue, person })), ...(await filesOnTickets(gathering))]
  const found = await sql<{ id: number; key: string; name: string }>`
    select id, key, name from ${sql.table(FILES)} where id = any(${ids}::bigint[]) or created_by = ${person} order by id`.execute(
    db,
  )
  for (const { id, key, name } of found.rows) {
    const bytes = await app.store.open(key).then(buffer, missing)
    if (bytes) yield { name: `files/${id}-${name}`, bytes }
  }
  if (!catalogue.has(picture.table)) return
  const pictures = await sql<{ type: string; content: Buffer }>`
    select type, content from ${sql.table(picture.table)} where person_id = ${person}`.execute(db)
  for (const { type, content } of pictures.rows) yield { name: `picture.${type.replace('image/', '')}`, bytes: content }
}

/** Files on replies; for a copy by staff also those on notes, and on whatever else hangs on a ticket. */
async function filesOnTickets(gathering: Gathering): Promise<number[]> {
  const { db, catalogue, scope } = gathering
  const parts = [...catalogue.values()].flatMap((table) =>
    linksTo(table, FILES).flatMap(({ column: file }) =>
      table.links.flatMap(({ column, to }) => {
        const parent = catalogue.get(to)
        const [onTicket] = parent ? linksTo(parent, TICKETS).filter(({ onDelete }) => onDelete === 'cascade') : []
        if (!onTicket || (scope === 'own' && to !== 'replies')) return []
        return [
          sql`select ${sql.ref(file)} as id from ${sql.table(table.name)} where ${sql.ref(column)} in (
            select id from ${sql.table(to)} where ${sql.ref(onTicket.column)} in (${askedFor(gathering)}))`,
        ]
      }),
    ),
  )
  if (parts.length === 0) return []
  const found = await sql<{ id: number | null }>`${sql.join(parts, sql` union `)}`.execute(db)
  return found.rows.flatMap(({ id }) => id ?? [])
}

/** A file whose bytes are lost is left out; the list of files still names it. */
function missing(error: unknown): null {
  if (error instanceof Failure && error.code === 'kernel.file-away') return null
  throw error
}
