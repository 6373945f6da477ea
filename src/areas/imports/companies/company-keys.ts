import type { Tx } from '../../../kernel/db.ts'

/** Which companies other systems mean by these keys. */
export async function companiesByKey(tx: Tx, keys: readonly string[]): Promise<Map<string, number>> {
  if (keys.length === 0) return new Map()
  const found = await tx.selectFrom('company_keys').selectAll().where('key', 'in', keys).execute()
  return new Map(found.map(({ key, company_id: id }) => [key, id]))
}

export const keepCompanyKey = (tx: Tx, key: string, company: number) =>
  tx
    .insertInto('company_keys')
    .values({ key, company_id: company })
    .onConflict((row) => row.doNothing())
    .execute()

export const forgetCompanyKeys = (tx: Tx, keys: readonly string[]) =>
  tx.deleteFrom('company_keys').where('key', 'in', keys).execute()
