import { sql, type SqlBool } from 'kysely'
import { asExpression, type Access } from './access.ts'
import type { Db } from './db.ts'
import type { Me } from './me.ts'
import { COUNT_CAP } from './pages.ts'
import type { TableName } from './rule.ts'

/** How many rows of one kind `me` may see, up to `COUNT_CAP` and one more for "1,000+". */
export async function countVisible<T extends TableName, A extends string>(
  db: Db,
  access: Access<T, A>,
  action: A,
  me: Me,
  condition: ReturnType<typeof sql<SqlBool>> | null,
): Promise<number> {
  const { table, index } = access
  const key = sql.ref(`${table}.id`)
  const reach = access.reach(action, me)
  const through =
    index && reach.principals !== 'all'
      ? sql`(exists (select from ${sql.table(index.table)} probe where probe.${sql.ref(index.record)} = ${key}
          and probe.principal = any(${sql.val(reach.principals)}::bigint[])) and ${asExpression(reach.rest)})`
      : access.where(action, me)
  const found = await sql<{ n: number }>`select count(*) as n from (
    select 1 from ${sql.table(table)} where ${through} ${condition ? sql`and ${condition}` : sql``} limit ${COUNT_CAP + 1}) counted`.execute(db)
  return found.rows[0]?.n ?? 0
}
