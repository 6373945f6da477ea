import { sql, type SqlBool } from 'kysely'
import type { Db, Tx } from '../../kernel/db.ts'
import { addressKey } from './address.ts'

/** Stops all mail to an address that does not take any, until somebody lifts it. Told twice, the first reason stays. */
export async function suppress(tx: Tx, address: string, reason: string, now: Date): Promise<void> {
  await tx
    .insertInto('mail_suppressions')
    .values({ address: addressKey(address), reason: reason.slice(0, 500), since: now })
    .onConflict((row) => row.column('address').doNothing())
    .execute()
}

/** Why nothing is mailed to some of these addresses (as `addressKey` writes them); the others are not in it. */
export async function suppressionsOf(db: Db, addresses: readonly string[]): Promise<Map<string, string>> {
  const found = await db
    .selectFrom('mail_suppressions')
    .select(['address', 'reason'])
    .where(sql<SqlBool>`address = any(${addresses}::text[])`)
    .execute()
  return new Map(found.map(({ address, reason }) => [address, reason]))
}
