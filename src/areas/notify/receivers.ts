import { sql } from 'kysely'
import type { App } from '../../kernel/app.ts'
import type { Tx } from '../../kernel/db.ts'
import { wear } from '../../kernel/me.ts'
import { primaryAddressOf } from '../people/address.ts'
import { seesTicket } from '../tickets/access.ts'

export type Receiver = { person: number; address: string }
type As = 'staff' | 'customer'

/** Those of `people` who may see the ticket at this moment under such a hat, and have an address. Nobody else is mailed. */
export async function receiversOf(
  app: App,
  tx: Tx,
  ticket: number,
  people: readonly number[],
  as: As,
  now: Date,
): Promise<Receiver[]> {
  const known = await app.who.load(tx, people, now)
  const receivers: Receiver[] = []
  for (const [person, one] of known) {
    const hats = one.hats.filter((hat) => (hat.key === 'staff') === (as === 'staff'))
    for (const hat of hats) {
      const me = wear(person, one, now, hat.key)
      if (!me || !(await seesTicket(tx, me, ticket))) continue
      const found = await sql<{
        address: string | null
      }>`select ${primaryAddressOf(sql`${person}::bigint`)} as address`.execute(tx)
      const address = found.rows[0]?.address
      if (address) receivers.push({ person, address })
      break
    }
  }
  return receivers
}
