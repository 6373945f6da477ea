import { sql, type SqlBool } from 'kysely'
import { invalid } from '../../../kernel/errors.ts'
import { readCursor, writeCursor } from '../../../kernel/pages.ts'

const SORT = 'name'

/** SQL: people who come after the cursor, by name. Errors: `invalid` for a cursor of another list. */
export function comesAfter(cursor: string | undefined) {
  if (cursor === undefined) return sql<SqlBool>`true`
  const { value, id } = readCursor(cursor, SORT)
  if (typeof value !== 'string' || value.includes('\u0000'))
    throw invalid({ cursor: 'This cursor is not one of this list. Leave it out to begin at the start.' })
  return sql<SqlBool>`(people.name_key, people.id) > (${value}, ${id})`
}

/** A page of rows of which one more than wanted was asked for. */
export function pageByName<Row extends { id: number; key: string }>(
  rows: readonly Row[],
  limit: number,
): { items: Row[]; next: string | null } {
  const items = rows.slice(0, limit)
  const last = rows.length > limit ? items.at(-1) : undefined
  return { items, next: last ? writeCursor(SORT, last.key, last.id) : null }
}
