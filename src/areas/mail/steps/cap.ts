import { sql } from 'kysely'
import { z } from 'zod'
import { readSetting, setting } from '../../../kernel/settings.ts'
import type { LetterStep } from '../letter.ts'

const HOUR = 60 * 60 * 1000

/** One sender cannot fill the desk: what is over the cap waits parked and can be released. */
export const senderCap = setting({
  key: 'mail.sender-cap',
  says: 'New tickets by mail from one address in an hour',
  schema: z.number().int().min(1).max(100_000),
  fallback: 200,
})

export const cap: LetterStep = {
  name: 'cap',
  async run({ tx, sender, now }) {
    const most = await readSetting(tx, senderCap)
    const found = await sql<{ n: number }>`select count(*) as n from (
      select 1 from inbound_messages where lower(from_address) = ${sender.address} and received_at > ${new Date(now.getTime() - HOUR)}
      and outcome = 'ticket' limit ${most}) counted`.execute(tx)
    return (found.rows[0]?.n ?? 0) >= most
      ? { outcome: 'parked', reason: `more than ${most} tickets from this address within an hour` }
      : null
  },
}
