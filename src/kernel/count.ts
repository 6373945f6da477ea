import { type RawBuilder, sql, type SqlBool } from 'kysely'
import type { Access } from './access.ts'
import type { Db } from './db.ts'
import type { Me } from './me.ts'
import { COUNT_CAP } from './pages.ts'
import { PLAN_EACH_TIME } from './prepared.ts'
import type { TableName } from './rule.ts'
import { type Walk, walkConditions } from './walk.ts'

export type CountOptions = {
  /** Conditions on columns that the principal index keeps too. */
  mirrored?: Readonly<Record<string, boolean>>
  /** What else must hold of a row. */
  condition?: RawBuilder<SqlBool>
  /** The condition has an index of its own that is the shorter way. */
  isDriving?: true
}

/** SQL: how many rows of one kind `me` may see, up to `COUNT_CAP` and one more for "1,000+". */
export function visibleCount<T extends TableName, A extends string>(
  access: Access<T, A>,
  action: A,
  me: Me,
  { mirrored = {}, condition, isDriving }: CountOptions = {},
): RawBuilder<number> {
  const { table, index } = access
  const reach = access.reach(action, me)
  const also = condition ?? sql<SqlBool>`true`
  if (!index || reach.principals === 'all' || isDriving) {
    // Few rows meet a driving condition: asking the plain rule of each is quicker than any look at the index.
    const same = Object.entries(mirrored).map(
      ([name, value]) => sql`and ${value ? sql`` : sql`not `}${sql.ref(`${table}.${name}`)}`,
    )
    return sql<number>`(select count(*) from (
      select 1 from ${sql.table(table)} where ${also} ${sql.join(same, sql` `)} and ${access.where(action, me)} limit ${COUNT_CAP + 1}) counted)`
  }
  const key = sql.ref(`walk.${index.record}`)
  const walk: Walk = { index, reach: { ...reach, principals: reach.principals }, table, filter: null, mirrored }
  const conditions = walkConditions(walk)
  if (condition)
    conditions.push(
      sql<SqlBool>`(select ${condition} from ${sql.table(table)} where ${sql.ref(`${table}.id`)} = ${key})`,
    )
  return sql<number>`(select count(*) from (
    select distinct found.id from unnest(${sql.val(reach.principals)}::bigint[]) as mine(principal)
    cross join lateral (
      select ${key} as id from ${sql.table(index.table)} walk where ${sql.join(conditions, sql` and `)} limit ${COUNT_CAP + 1}
    ) found limit ${COUNT_CAP + 1}) counted)`
}

/** Several of these numbers, by name, in one statement. */
export async function countAll<N extends string>(
  db: Db,
  counts: Readonly<Record<N, RawBuilder<number>>>,
): Promise<Record<N, number>> {
  const columns = Object.entries<RawBuilder<number>>(counts).map(([name, count]) => sql`${count} as ${sql.ref(name)}`)
  const found = await sql<Record<N, number>>`select ${PLAN_EACH_TIME} ${sql.join(columns)}`.execute(db)
  return found.rows[0] as Record<N, number> // a select without a table gives one row
}
