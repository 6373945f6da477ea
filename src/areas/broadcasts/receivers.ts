import { sql } from 'kysely'
import type { Db } from '../../kernel/db.ts'
import { peopleInGroup } from '../groups/membership.ts'
import { addressKey } from '../outbox/address.ts'
import { suppressionsOf } from '../outbox/suppression.ts'
import { type Mailable, mailableAmong } from '../people/mailable.ts'

/** Why somebody gets nothing. */
export const misses = ['deactivated', 'no-address', 'bounced', 'stopped'] as const
export type Miss = (typeof misses)[number]

export type Receiver = { person: number; name: string; address: string | null; why: Miss | null }

/** Every member of a group at this moment: with the address that a mail goes to, or the reason why none does. */
export async function receiversOf(db: Db, group: number, at: Date): Promise<Receiver[]> {
  const found = await mailableAmong(peopleInGroup(sql`${group}::bigint`, at)).execute(db)
  const stopped = await suppressionsOf(
    db,
    found.rows.flatMap(({ address }) => (address === null ? [] : [addressKey(address)])),
  )
  return found.rows.map((one) => {
    const why = missOf(one, one.address !== null && stopped.has(addressKey(one.address)))
    return { person: one.person, name: one.name, address: one.address, why }
  })
}

function missOf({ isActive, address, hasBounced }: Mailable, isStopped: boolean): Miss | null {
  if (!isActive) return 'deactivated'
  if (address === null) return 'no-address'
  if (hasBounced) return 'bounced'
  return isStopped ? 'stopped' : null
}
