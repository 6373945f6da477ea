import { sql } from 'kysely'
import type { LetterStep } from '../letter.ts'

/** The same message twice is one message. */
export const twin: LetterStep = {
  name: 'twin',
  async run({ tx, fingerprint, id, path }) {
    // Copies that arrive together are looked at one after the other.
    await sql`select pg_advisory_xact_lock(hashtextextended(${fingerprint}, 0))`.execute(tx)
    const first = await tx
      .selectFrom('inbound_messages')
      .select(['id', 'ticket_id', 'reply_id', 'outcome'])
      .where('fingerprint', '=', fingerprint)
      .where('outcome', 'in', ['ticket', 'reply', 'bounce', 'auto'])
      .where('id', '<>', id)
      .executeTakeFirst()
    if (first)
      return {
        outcome: 'parked',
        reason: `it came before, as message ${first.id}`,
        ...(first.ticket_id === null ? {} : { ticket: first.ticket_id }),
      }
    path.push({ step: 'twin', found: 'it has not come before' })
    return null
  },
}
