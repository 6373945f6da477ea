import { type Expression, type SelectQueryBuilder, sql, type SqlBool } from 'kysely'
import { type Access, asExpression, type PrincipalIndex } from './access.ts'
import type { Condition } from './fold.ts'
import type { Me } from './me.ts'
import type { TableName } from './rule.ts'

/** A walk over the rows of the principal index that stand under one of the asker's principals. */
export type Walk = {
  index: PrincipalIndex
  reach: { principals: readonly string[]; rest: Condition; free: readonly string[] }
  table: TableName
  /** Selects `true` from the table under the conditions that the index does not keep; null without any. */
  // oxlint-disable-next-line typescript/no-explicit-any -- builders over a table that is only known at run time
  filter: SelectQueryBuilder<any, any, any> | null
  /** Conditions on columns that the index keeps too. */
  mirrored: Readonly<Record<string, boolean>>
}

/** What the walk asks of each row, which it calls `walk`, under each principal, which it calls `mine.principal`. */
export function walkConditions({ index, reach, table, filter, mirrored }: Walk): Expression<SqlBool>[] {
  const conditions = [sql<SqlBool>`walk.principal = mine.principal`]
  for (const [name, value] of Object.entries(mirrored))
    conditions.push(sql<SqlBool>`${value ? sql`` : sql`not `}${sql.ref(`walk.${name}`)}`)
  const isThis = sql<SqlBool>`${sql.ref(`${table}.id`)} = ${sql.ref(`walk.${index.record}`)}`
  // Scalar subqueries and not `exists`: PostgreSQL answers them row by row and never by reading the whole table.
  if (filter) conditions.push(sql<SqlBool>`(${filter.where(isThis)})`)
  if (reach.rest !== true) {
    const rest = sql<SqlBool>`(select true from ${sql.table(table)} where ${isThis} and ${asExpression(reach.rest)})`
    const isFree = sql<SqlBool>`mine.principal = any(${sql.val(reach.free)}::bigint[])`
    conditions.push(reach.free.length > 0 ? sql<SqlBool>`(${isFree} or ${rest})` : rest)
  }
  return conditions
}

/** The plain shape of a rule, or a probe of the principal index where that says the same in fewer steps. */
export function probed<T extends TableName, A extends string>(on: Access<T, A>, rule: A, me: Me): Expression<SqlBool> {
  const reach = on.reach(rule, me)
  if (!on.index || reach.principals === 'all') return on.where(rule, me)
  const { table, record } = on.index
  return sql<SqlBool>`(exists (select from ${sql.table(table)} probe where ${sql.ref(`probe.${record}`)} = ${sql.ref(`${on.table}.id`)}
    and probe.principal = any(${sql.val(reach.principals)}::bigint[])) and ${asExpression(reach.rest)})`
}
