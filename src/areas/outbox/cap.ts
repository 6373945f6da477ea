import { sql } from 'kysely'
import { z } from 'zod'
import type { Db } from '../../kernel/db.ts'
import { readSetting, setting } from '../../kernel/settings.ts'

const HOUR = 60 * 60 * 1000

/** A flood of mails to one mailbox is somebody's mistake or malice; what is over the cap waits. */
export const hourlyCap = setting({
  key: 'outbox.hourly-cap',
  says: 'Mails to one address in an hour',
  schema: z.number().int().min(1).max(10_000),
  fallback: 60,
})

export type Allowance = {
  /** Null when one more mail may go to this address now, and it is counted; else the moment at which it may. */
  take: (address: string) => Date | null
}

/** What the cap still lets go to these addresses (as `addressKey` writes them). */
export async function allowanceFor(db: Db, addresses: readonly string[], now: Date): Promise<Allowance> {
  const cap = await readSetting(db, hourlyCap)
  const { rows } = await sql<{ address: string; sent: Date[] }>`
    select address, array(select sent_at from outbound_messages
      where lower(to_address) = address and sent_at > ${new Date(now.getTime() - HOUR)} order by sent_at desc limit ${cap}) as sent
    from unnest(${[...new Set(addresses)]}::text[]) as asked(address)`.execute(db)
  // Newest first, at most as many as the cap.
  const sent = new Map(rows.map((row) => [row.address, row.sent]))
  return {
    take(address) {
      const times = sent.get(address) ?? []
      const oldest = times[cap - 1]
      if (oldest) return new Date(oldest.getTime() + HOUR)
      sent.set(address, [now, ...times])
      return null
    },
  }
}
