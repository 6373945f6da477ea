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

/** Why nothing is mailed to this address, or null when mail may go there. */
export async function suppressionOf(db: Db, address: string): Promise<string | null> {
  const found = await db
    .selectFrom('mail_suppressions')
    .select('reason')
    .where('address', '=', addressKey(address))
    .executeTakeFirst()
  return found?.reason ?? null
}
