import { type RawBuilder, sql } from 'kysely'
import { linksTo, type Table } from '../erasure/catalogue.ts'
import { apart, PEOPLE, TICKETS } from '../erasure/policy.ts'
import { fileEntries } from './gather-files.ts'
import { askedFor, type Gathering } from './gathering.ts'
import { isAbout, isCopied, leftOut } from './shape.ts'
import type { Entry } from './zip.ts'

/** Rows in one JSON file. */
const PORTION = 1000

/** Everything about one person: a JSON file a table (several for many rows), the bytes that were stored, and a list of it all. */
export async function* gather(gathering: Gathering): AsyncGenerator<Entry> {
  const files: string[] = []
  for await (const entry of allEntries(gathering)) {
    files.push(entry.name)
    yield entry
  }
  yield jsonEntry('contents.json', { person: gathering.person, scope: gathering.scope, files })
}

async function* allEntries(gathering: Gathering): AsyncGenerator<Entry> {
  for (const table of gathering.catalogue.values()) {
    const theirs = isCopied(gathering.scope, table.name) ? rowsOf(gathering, table) : null
    if (theirs) yield* tableEntries(gathering, table, theirs)
  }
  yield* fileEntries(gathering)
}

/** SQL: the person's rows of a table; null for a table that has nothing to do with people. */
function rowsOf(gathering: Gathering, table: Table): RawBuilder<unknown> | null {
  const { person, scope } = gathering
  if (table.name === PEOPLE) return sql`id = ${person}`
  if (table.name === TICKETS) return sql`id in (${askedFor(gathering)})`
  const links = apart.has(table.name) ? [] : linksTo(table, PEOPLE).filter(({ column }) => isAbout(scope, column))
  const hanging = linksTo(table, TICKETS).filter(({ onDelete }) => onDelete === 'cascade')
  const conditions = [
    ...links.map(({ column }) => sql`${sql.ref(column)} = ${person}`),
    ...hanging.map(({ column }) => sql`${sql.ref(column)} in (${askedFor(gathering)})`),
    ...(table.name === 'events' ? [sql`subject_kind = 'person' and subject_id = ${person}`] : []),
  ]
  return conditions.length === 0 ? null : sql`(${sql.join(conditions, sql` or `)})`
}

async function* tableEntries(
  { db, scope }: Gathering,
  table: Table,
  theirs: RawBuilder<unknown>,
): AsyncGenerator<Entry> {
  const bytes = table.columns.flatMap(({ name, isBytes }) => (isBytes ? [name] : []))
  const without = sql`${[...bytes, ...leftOut(scope)]}::text[]`
  for (let part = 1, after = 0; ; part++) {
    const portion = table.numbered ? sql`and id > ${after} order by id limit ${PORTION}` : sql``
    const found = await sql<{ row: unknown; id: number }>`
      select to_jsonb(kept) - ${without} as row, ${table.numbered ? sql`kept.id` : sql`0`} as id
      from ${sql.table(table.name)} kept where ${theirs} ${portion}`.execute(db)
    if (found.rows.length === 0) return
    const name = part === 1 ? `${table.name}.json` : `${table.name}-${part}.json`
    yield jsonEntry(
      name,
      found.rows.map(({ row }) => row),
    )
    if (!table.numbered || found.rows.length < PORTION) return
    after = found.rows.at(-1)?.id ?? after
  }
}

const jsonEntry = (name: string, value: unknown): Entry => ({
  name,
  bytes: Buffer.from(`${JSON.stringify(value, null, 2)}\n`),
})
