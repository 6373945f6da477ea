import { sql } from 'kysely'
import { z } from 'zod'
import type { Db } from '../../kernel/db.ts'
import { readSetting, setting } from '../../kernel/settings.ts'
import { addressKey } from './address.ts'

const HOUR = 60 * 60 * 1000

/** A flood of mails to one mailbox is somebody's mistake or malice; what is over the cap waits. */
export const hourlyCap = setting({
  key: 'outbox.hourly-cap',
  says: 'Mails to one address in an hour',
  schema: z.number().int().min(1).max(10_000),
  fallback: 60,
})

/** Null when one more mail may go to this address now, else the moment at which it may. */
export async function waitsUntil(db: Db, address: string, now: Date): Promise<Date | null> {
  const cap = await readSetting(db, hourlyCap)
  const oldest = await db
    .selectFrom('outbound_messages')
    .select('sent_at')
    .where(sql<string>`lower(to_address)`, '=', addressKey(address))
    .where('sent_at', '>', new Date(now.getTime() - HOUR))
    .orderBy('sent_at', 'desc')
    .offset(cap - 1)
    .limit(1)
    .executeTakeFirst()
  return oldest?.sent_at ? new Date(oldest.sent_at.getTime() + HOUR) : null
}
