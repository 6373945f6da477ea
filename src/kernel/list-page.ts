import { type Expression, type SelectQueryBuilder, sql, type SqlBool } from 'kysely'
import { asExpression } from './access.ts'
import { invalid } from './errors.ts'
import type { PrincipalIndex } from './access.ts'
import { type Cursor, readCursor, writeCursor } from './pages.ts'
import type { AnyQuery, Asking, Sort } from './query.ts'

// oxlint-disable-next-line typescript/no-explicit-any -- builders over a table that is only known at run time
type Builder = SelectQueryBuilder<any, any, any>
type AnyList = Extract<AnyQuery, { kind: 'list' }>
type Input = { cursor?: string; limit: number; sort?: string } & Record<string, unknown>
type Page = { items: Record<string, unknown>[]; next: string | null }

/**
 * One page of what `me` may see. Three ways to the same rows, chosen by what is known beforehand (data.md, Lists):
 * walk the sort's own index, walk the asker's principals and merge, or walk a filter's index and probe.
 */
export async function listPage(list: AnyList, asking: Asking<Input>): Promise<Page> {
  const { input } = asking
  const sortName = input.sort ?? Object.keys(list.sorts)[0] ?? ''
  const sort = list.sorts[sortName]
  if (!sort) throw invalid({ sort: `Sort by one of: ${Object.keys(list.sorts).join(', ')}.` })
  const cursor = input.cursor === undefined ? null : checked(readCursor(input.cursor, sortName), sort)
  const rows = await statement(list, asking, sortName, sort, cursor).execute()
  const items = rows.slice(0, input.limit)
  const last = rows.length > input.limit ? items.at(-1) : undefined
  return { items, next: last ? writeCursor(sortName, last['__sort'], Number(last['__id'])) : null }
}

function statement(list: AnyList, asking: Asking<Input>, sortName: string, sort: Sort, cursor: Cursor | null) {
  const { on, rule } = list
  const { db, me, input } = asking
  const table = on.table
  const key = sql.ref(`${table}.id`)
  const column = sql.ref(sort.column)
  const reach = on.reach(rule, me)
  const indexed = on.index && reach.principals !== 'all' && sortName === list.indexedSort && !list.drivenByFilter?.(input)
  const from = (): Builder => db.selectFrom(table)
  const selected = (rows: Builder): Builder =>
    list
      .select(rows.select([sql`${on.hints(me)}`.as('can'), key.as('__id'), column.as('__sort')]), asking)
      .orderBy(column, sort.direction)
      .orderBy(key, sort.direction)
      .limit(input.limit + 1)
  const filtered = (rows: Builder): Builder => list.filter(rows, asking)
  if (indexed && on.index && reach.principals !== 'all') {
    const asked = list.filters?.(input) || reach.rest !== true
    const residual = asked
      ? filtered(from().select(sql`1`.as('one')).where(asExpression(reach.rest)).where(sql<SqlBool>`${key} = walk.${sql.ref(on.index.record)}`))
      : null
    const ids = walkPrincipals(on.index, reach.principals, residual, list.mirrored?.(input) ?? {}, cursor, input.limit + 1, sort)
    return selected(from().where(sql<SqlBool>`${key} in (select id from (${ids}) page)`))
  }
  const base = filtered(from())
    .where(narrowed(list, asking))
    .$if(cursor !== null, (q) => q.where(after(sort, cursor, column, key)))
  return selected(base)
}

/** The plain shape, or a probe of the principal index where that says the same in fewer steps. */
function narrowed(list: AnyList, asking: Asking<Input>): Expression<SqlBool> {
  const { on, rule } = list
  const reach = on.reach(rule, asking.me)
  if (!on.index || reach.principals === 'all') return on.where(rule, asking.me)
  const { table, record } = on.index
  const key = sql.ref(`${on.table}.id`)
  return sql<SqlBool>`(exists (select from ${sql.table(table)} probe where probe.${sql.ref(record)} = ${key}
    and probe.principal = any(${sql.val(reach.principals)}::bigint[])) and ${asExpression(reach.rest)})`
}

/** The newest of each principal, merged: each lookup stops after a page. */
function walkPrincipals(
  index: PrincipalIndex,
  principals: readonly string[],
  residual: Expression<unknown> | null,
  mirrored: Readonly<Record<string, boolean>>,
  cursor: Cursor | null,
  limit: number,
  sort: Sort,
) {
  const record = sql.ref(index.record)
  const column = sql.ref(sort.column.split('.')[1] ?? sort.column)
  const direction = sql.raw(sort.direction)
  const conditions = [
    ...Object.entries(mirrored).map(([name, value]) => sql`${value ? sql`` : sql`not `}walk.${sql.ref(name)}`),
    ...(cursor ? [after(sort, cursor, sql`walk.${column}`, sql`walk.${record}`)] : []),
    ...(residual ? [sql`exists (${residual})`] : []),
  ]
  return sql`select found.id from unnest(${sql.val(principals)}::bigint[]) as mine(principal)
    cross join lateral (
      select walk.${record} as id, walk.${column} as place from ${sql.table(index.table)} walk
      where walk.principal = mine.principal ${conditions.length ? sql`and ${sql.join(conditions, sql` and `)}` : sql``}
      order by walk.${column} ${direction}, walk.${record} ${direction} limit ${limit}
    ) found group by found.id, found.place order by found.place ${direction}, found.id ${direction} limit ${limit}`
}

/** Rows that come after the cursor in this sort. */
function after(sort: Sort, cursor: Cursor | null, column: Expression<unknown>, key: Expression<unknown>): Expression<SqlBool> {
  const value = sort.kind === 'time' ? sql`${cursor?.value}::timestamptz` : sql`${cursor?.value}`
  return sql<SqlBool>`(${column}, ${key}) ${sql.raw(sort.direction === 'desc' ? '<' : '>')} (${value}, ${cursor?.id})`
}

/** A cursor's value must be one that this sort could have written, so that no input reaches PostgreSQL as an error. */
function checked(cursor: Cursor, sort: Sort): Cursor {
  const fits =
    sort.kind === 'number'
      ? typeof cursor.value === 'number'
      : typeof cursor.value === 'string' && (sort.kind === 'text' || !Number.isNaN(Date.parse(cursor.value)))
  if (!fits) throw invalid({ cursor: 'This cursor is not one of this list. Leave it out to begin at the start.' })
  return cursor
}
