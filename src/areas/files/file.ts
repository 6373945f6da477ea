import type { Readable } from 'node:stream'
import { type Expression, sql } from 'kysely'
import type { App } from '../../kernel/app.ts'
import type { Db, Tx } from '../../kernel/db.ts'
import { invalid } from '../../kernel/errors.ts'
import type { Content } from '../../kernel/query.ts'

/** A stored file; it is served only through the rule of the record it hangs on. */
export type StoredFile = { id: number; key: string; name: string; type: string; size: number }

/** Takes uploaded files for a record: each must be the uploader's own and not held by anything yet; one wrong refuses all. */
export async function holdFiles(tx: Tx, ids: readonly number[], owner: number | null): Promise<void> {
  if (ids.length === 0) return
  const held = await tx
    .updateTable('files')
    .set({ held: true })
    .where('id', 'in', [...new Set(ids)])
    .where('held', '=', false)
    .where(sql<boolean>`created_by is not distinct from ${owner}`)
    .returning('id')
    .execute()
  if (held.length !== new Set(ids).size)
    throw invalid({ files: 'One of these files is not an upload of yours, or is in use already.' })
}

/** Keeps files from the sweep, or leaves them to it: for records that are set aside and may come back. */
export async function keepFiles(tx: Tx, ids: readonly number[], kept: 'kept' | 'let-go'): Promise<void> {
  if (ids.length > 0)
    await tx
      .updateTable('files')
      .set({ held: kept === 'kept' })
      .where('id', 'in', ids)
      .execute()
}

type Link = { table: 'reply_files' | 'note_files'; column: 'reply_id' | 'note_id'; message: string }

/** SQL: what hangs on a message as a jsonb list; `shown` are those that the message's own HTML shows. */
const linked = ({ table, column, message }: Link, facts: Expression<unknown>) => sql`coalesce((
  select jsonb_agg(${facts} || jsonb_build_object('shown', ${table === 'reply_files' ? sql`link.content_id is not null` : sql`false`}) order by files.id)
  from ${sql.table(table)} link join files on files.id = link.file_id
  where ${sql.ref(`link.${column}`)} = ${sql.ref(message)}), '[]')`

/** For pages: id, name, type, size. */
export const filesOf = (link: Link) =>
  linked(link, sql`jsonb_build_object('id', files.id, 'name', files.name, 'type', files.type, 'size', files.size)`)

/** SQL: id, name, type and size of one file as jsonb; null where there is none. */
export const fileFactsOf = (file: Expression<number | null>) =>
  sql`(select jsonb_build_object('id', files.id, 'name', files.name, 'type', files.type, 'size', files.size) from files where files.id = ${file})`

/** For what leaves the desk with the bytes in it: the place of the bytes too. */
export const storedFilesOf = (link: Link) =>
  linked(link, sql`jsonb_build_object('id', files.id, 'key', files.key, 'name', files.name, 'type', files.type)`)

export async function storedFile(db: Db, id: number): Promise<StoredFile | null> {
  const found = await db
    .selectFrom('files')
    .select(['id', 'key', 'name', 'type', 'size'])
    .where('id', '=', id)
    .executeTakeFirst()
  return found ?? null
}

/** The bytes of a stored file, for whoever passed the rule of the record that holds it. */
export async function openStored(app: App, file: StoredFile): Promise<Content> {
  const { name, type, size } = file
  return { stream: await app.store.open(file.key), name, type, size, inline: true }
}

export type NewFile = { name: string; type: string; content: Readable | Uint8Array; owner: number | null }

/** Largest file, in bytes. */
export const FILE_MAX = 25 * 1024 * 1024

/** Stores bytes under a generated name and writes the row. */
export async function storeFile(app: App, tx: Tx, file: NewFile, now: Date): Promise<number> {
  const { key, size, sha256 } = await app.store.put(file.content, { max: FILE_MAX })
  const { id } = await tx
    .insertInto('files')
    .values({
      key,
      size,
      sha256,
      name: cleanName(file.name),
      type: typeOf(file.type),
      created_by: file.owner,
      created_at: now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

const TYPE = /^[a-z0-9][a-z0-9.+-]*\/[a-z0-9][a-z0-9.+-]*$/

/** A well-formed type, or that of plain bytes. Only pictures are ever drawn in place, and never sniffed (http/content.ts). */
const typeOf = (type: string): string => {
  const plain = type.split(';')[0]?.trim().toLowerCase() ?? ''
  return plain.length <= 100 && TYPE.test(plain) ? plain : 'application/octet-stream'
}

/** No paths, no control or direction characters, at most 200 characters, never empty. */
export function cleanName(name: string): string {
  const plain =
    name
      .replace(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, '')
      .split(/[/\\]/)
      .at(-1)
      ?.trim() ?? ''
  return [...plain].slice(0, 200).join('') || 'file'
}
