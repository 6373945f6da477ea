import { type Expression, sql, type SqlBool } from 'kysely'
import type { Tx } from '../../kernel/db.ts'

/** SQL: ids of a company and of all that stands below it. */
export const branchOf = (company: Expression<number>) =>
  sql<{ id: number }>`select branch.id from companies branch where branch.ancestors @> array[${company}]`

/** Locks a branch from the top down, so that two who put away parts of it wait for each other. */
export const lockBranch = (tx: Tx, company: number) =>
  sql`select from companies where ancestors @> array[${company}::bigint] order by cardinality(ancestors), id for no key update`.execute(
    tx,
  )

/** The companies in use below one, the nearest first. */
export async function branchInUse(tx: Tx, company: number): Promise<number[]> {
  const found = await tx
    .selectFrom('companies')
    .select('id')
    .where(sql<SqlBool>`ancestors @> array[${company}::bigint]`)
    .where('id', '<>', company)
    .where('archived_at', 'is', null)
    .orderBy(sql`cardinality(ancestors)`)
    .orderBy('id')
    .execute()
  return found.map(({ id }) => id)
}
