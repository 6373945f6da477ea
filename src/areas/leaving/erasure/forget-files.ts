import { sql } from 'kysely'
import type { App } from '../../../kernel/app.ts'
import type { Db } from '../../../kernel/db.ts'
import { type Catalogue, linksTo, type Table } from './catalogue.ts'
import type { Forgetting } from './forget-person.ts'
import { FILES, PEOPLE } from './policy.ts'

/** Ids of the files that only records of this person hold: pictures, answers to forms. Asked before the records go. */
export async function filesOfPerson({
  db,
  catalogue,
  person,
}: {
  db: Db
  catalogue: Catalogue
  person: number
}): Promise<number[]> {
  const tables = [...catalogue.values()]
  const owned = tables.flatMap((table) =>
    linksTo(table, PEOPLE).flatMap(({ column, onDelete }) => (onDelete === 'cascade' ? [{ table, column }] : [])),
  )
  const direct = owned.flatMap(({ table, column }) =>
    fileColumns(table).map(
      (file) => sql`select ${sql.ref(file)} as id from ${sql.table(table.name)} where ${sql.ref(column)} = ${person}`,
    ),
  )
  const below = owned.flatMap(({ table, column }) =>
    tables.flatMap((child) =>
      linksTo(child, table.name).flatMap(({ column: parent, onDelete }) =>
        onDelete !== 'cascade'
          ? []
          : fileColumns(child).map(
              (file) => sql`select ${sql.ref(file)} as id from ${sql.table(child.name)} where ${sql.ref(parent)} in (
                select id from ${sql.table(table.name)} where ${sql.ref(column)} = ${person})`,
            ),
      ),
    ),
  )
  const parts = [...direct, ...below]
  if (parts.length === 0) return []
  const found = await sql<{ id: number | null }>`${sql.join(parts, sql` union `)}`.execute(db)
  return found.rows.flatMap(({ id }) => id ?? [])
}

const fileColumns = (table: Table) => linksTo(table, FILES).map(({ column }) => column)

/** Removes those of the files that nothing holds any more, bytes first: what fails afterwards is done again. Gives how many. */
export async function removeFiles(app: App, { tx, catalogue }: Forgetting, ids: readonly number[]): Promise<number> {
  const held = [...catalogue.values()].flatMap((table) =>
    fileColumns(table).map(
      (file) => sql`exists (select from ${sql.table(table.name)} where ${sql.ref(file)} = file.id)`,
    ),
  )
  const gone = await sql<{ key: string }>`
    delete from ${sql.table(FILES)} file where file.id = any(${ids}::bigint[]) and not (${sql.join(held, sql` or `)})
    returning file.key`.execute(tx)
  for (const { key } of gone.rows) await app.store.remove(key)
  return gone.rows.length
}
