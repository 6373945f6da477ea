import { buffer } from 'node:stream/consumers'
import { type RawBuilder, sql } from 'kysely'
import { Failure } from '../../../kernel/errors.ts'
import type { App } from '../../../kernel/app.ts'
import { finderOf } from './look-into.ts'
import type { stored } from './policy.ts'
import type { Scrubbing } from './scrub-table.ts'

/** Files read in one transaction. */
const PORTION = 40
const MAX = 64 * 1024 * 1024

type Place = (typeof stored)[number]
type Row = { id: number; key: string; size: number; own: boolean; mail: boolean }

/**
 * Looks into the next stored files and replaces those that hold a mark by a notice, under the same name: a file is whole
 * or replaced, and looking again finds the notice. Messages that the person sent are replaced whatever they hold.
 */
export async function scrubBytes(
  app: App,
  scrubbing: Scrubbing & { removesFiles: boolean },
  place: Place,
  after: number,
): Promise<{ files: number; after: number; isLast: boolean }> {
  const { tx, marks, notice } = scrubbing
  const rows = await nextRows(scrubbing, place, after)
  const holds = finderOf(marks.filter(({ as, sure }) => sure || as === 'name' || as === 'address'))
  let files = 0
  for (const row of rows) {
    const goes = row.own && (place.isMail || scrubbing.removesFiles)
    const bytes = await read(app, row.key)
    // A notice that its row does not know of yet: the process died between the two.
    const isNotice = bytes?.equals(Buffer.from(notice)) === true
    if (bytes === null || (isNotice && row.size === bytes.length)) continue
    if (!isNotice && !goes && !(await holds(bytes, row.mail))) continue
    const kept = await app.store.put(Buffer.from(notice), { max: MAX, key: row.key })
    const sets: RawBuilder<unknown>[] = [sql`${sql.ref(place.size)} = ${kept.size}`]
    if (place.sha256) sets.push(sql`${sql.ref(place.sha256)} = ${kept.sha256}`)
    if (place.type) sets.push(sql`${sql.ref(place.type)} = 'text/plain'`)
    await sql`update ${sql.table(place.table)} set ${sql.join(sets)} where id = ${row.id}`.execute(tx)
    files++
  }
  return { files, after: rows.at(-1)?.id ?? after, isLast: rows.length < PORTION }
}

async function nextRows({ tx, person }: Scrubbing, place: Place, after: number): Promise<Row[]> {
  const isMail = place.type ? sql`${sql.ref(place.type)} = 'message/rfc822' or name ilike '%.eml'` : sql`true`
  const found = await sql<Row>`
    select id, ${sql.ref(place.key)} as key, ${sql.ref(place.size)} as size,
      (${sql.ref(place.owner)} = ${person}) is true as own, (${isMail}) as mail
    from ${sql.table(place.table)} where id > ${after} order by id limit ${PORTION}`.execute(tx)
  return found.rows
}

/** Null for bytes that are not there: then there is nothing to take away. */
async function read(app: App, key: string): Promise<Buffer | null> {
  try {
    return await buffer(await app.store.open(key))
  } catch (error) {
    if (error instanceof Failure && error.code === 'kernel.file-away') return null
    throw error
  }
}
