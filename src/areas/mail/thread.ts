import type { Db } from '../../kernel/db.ts'

/** The id of the newest mail that came in for a ticket, in brackets, so that mail programs show one thread; null without. */
export async function lastMessageId(db: Db, ticket: number): Promise<string | null> {
  const found = await db
    .selectFrom('inbound_messages')
    .select('message_id')
    .where('ticket_id', '=', ticket)
    .where('message_id', 'is not', null)
    .orderBy('id', 'desc')
    .executeTakeFirst()
  return found?.message_id ? `<${found.message_id}>` : null
}
