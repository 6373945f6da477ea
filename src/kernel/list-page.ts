import { type Expression, type SelectQueryBuilder, sql, type SqlBool } from 'kysely'
import { invalid, unauthenticated } from './errors.ts'
import { type Cursor, readCursor, writeCursor } from './pages.ts'
import { PLAN_EACH_TIME } from './prepared.ts'
import { isNothing } from './principals.ts'
import type { AnyQuery, Asking, Sort } from './query.ts'
import { probed, type Walk, walkConditions } from './walk.ts'

// oxlint-disable-next-line typescript/no-explicit-any -- builders over a table that is only known at run time
type Builder = SelectQueryBuilder<any, any, any>
type AnyList = Extract<AnyQuery, { kind: 'list' }>
type Input = { cursor?: string; limit: number; sort?: string } & Record<string, unknown>
type Page = { items: Record<string, unknown>[]; next: string | null }

/**
 * One page of what `me` may see. Three ways to the same rows, chosen by what is known beforehand (docs/decisions/0010):
 * walk the sort's own index, walk the asker's principals and merge, or walk a filter's index and ask the plain rule.
 */
export async function listPage(list: AnyList, asking: Asking<Input>): Promise<Page> {
  const { input, me } = asking
  const sortName = input.sort ?? Object.keys(list.sorts)[0] ?? ''
  const sort = Object.hasOwn(list.sorts, sortName) ? list.sorts[sortName] : undefined
  // Whoever is not signed in learns that, not that there is nothing.
  if (me.person === null && isNothing(list.on.reach(list.rule, me))) throw unauthenticated()
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
  const indexed =
    on.index && reach.principals !== 'all' && sortName === list.indexedSort && !list.drivenByFilter?.(input)
  const from = (): Builder => db.selectFrom(table)
  const selected = (rows: Builder): Builder =>
    list
      .select(rows.select([sql`${on.hints(me, rule)}`.as('can'), key.as('__id'), column.as('__sort')]), asking)
      .orderBy(column, sort.direction)
      .orderBy(key, sort.direction)
      // Written out: a kept plan has to know how little is wanted.
      .limit(sql.lit(input.limit + 1))
  const filtered = (rows: Builder): Builder => list.filter(rows, asking)
  if (indexed && on.index && reach.principals !== 'all') {
    const one = from().select(sql`true`.as('holds'))
    const walk = {
      index: on.index,
      reach: { ...reach, principals: reach.principals },
      table,
      filter: list.filters?.(input) ? filtered(one) : null,
      mirrored: list.mirrored?.(input) ?? {},
    }
    const ids = pageOfWalk(walk, cursor, input.limit + 1, sort)
    return selected(from().where(sql<SqlBool>`${key} in (select id from (${ids}) page)`))
  }
  const base = filtered(from())
    .where(list.drivenByFilter?.(input) ? on.where(rule, me) : probed(on, rule, me))
    .$if(cursor !== null, (q) => q.where(after(sort, cursor, column, key)))
  if (list.drivenByFilter?.(input) && !list.isSearch?.(input)) return selected(base)
  // A filter without an index of its own may find very many rows or hardly any. The page is found before anything is
  // told of its rows: what that costs would mislead the planner, who counts it for every row that might be found.
  const ids = base
    .select(key.as('id'))
    .orderBy(column, sort.direction)
    .orderBy(key, sort.direction)
    .limit(sql.lit(input.limit + 1))
  return selected(from().where(sql<SqlBool>`${key} in (${ids})`)).modifyFront(PLAN_EACH_TIME)
}

/** The newest of each principal, merged: each lookup stops after a page. */
function pageOfWalk(walk: Walk, cursor: Cursor | null, limit: number, sort: Sort) {
  const { table, record } = walk.index
  const key = sql.ref(`walk.${record}`)
  const column = sql.ref(`walk.${sort.column.split('.')[1] ?? sort.column}`)
  const direction = sql.raw(sort.direction)
  const conditions = [...walkConditions(walk), ...(cursor ? [after(sort, cursor, column, key)] : [])]
  return sql`select found.id from unnest(${sql.val(walk.reach.principals)}::bigint[]) as mine(principal)
    cross join lateral (
      select ${key} as id, ${column} as place from ${sql.table(table)} walk
      where ${sql.join(conditions, sql` and `)}
      order by ${column} ${direction}, ${key} ${direction} limit ${sql.lit(limit)}
    ) found group by found.id, found.place order by found.place ${direction}, found.id ${direction} limit ${sql.lit(limit)}`
}

/** A number is looked for beyond its column's size, too, and is then simply not there. */
const CAST = { time: sql`::timestamptz`, number: sql`::bigint`, text: sql`` }

/** Rows that come after the cursor in this sort. */
function after(
  sort: Sort,
  cursor: Cursor | null,
  column: Expression<unknown>,
  key: Expression<unknown>,
): Expression<SqlBool> {
  const value = sql`${cursor?.value}${CAST[sort.kind]}`
  return sql<SqlBool>`(${column}, ${key}) ${sql.raw(sort.direction === 'desc' ? '<' : '>')} (${value}, ${cursor?.id})`
}

/** A cursor's value must be one that this sort could have written, so that no input reaches PostgreSQL as an error. */
function checked(cursor: Cursor, sort: Sort): Cursor {
  if (!fits(cursor.value, sort))
    throw invalid({ cursor: 'This cursor is not one of this list. Leave it out to begin at the start.' })
  return cursor
}

/** Years that PostgreSQL can read, as `writeCursor` writes them. */
const WRITTEN_TIME = /^(?!0000)\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/

function fits(value: Cursor['value'], sort: Sort): boolean {
  if (sort.kind === 'number') return Number.isSafeInteger(value)
  if (typeof value !== 'string') return false
  if (sort.kind === 'text') return !value.includes('\u0000')
  return WRITTEN_TIME.test(value) && !Number.isNaN(Date.parse(value))
}
