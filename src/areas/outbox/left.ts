import { sql, type SqlBool } from 'kysely'
import type { Db } from '../../kernel/db.ts'
import type { OutboundMessage } from './compose-mail.ts'

/** Notes that mails have left. A link that signs in is kept no longer than it takes to mail it. */
export async function markLeft(
  db: Db,
  mails: readonly OutboundMessage[],
  state: 'sent' | 'captured',
  now: Date,
): Promise<void> {
  const ids = mails.map(({ id }) => id)
  await db
    .updateTable('outbound_messages')
    .set({
      state,
      sent_at: now,
      error: null,
      html: sql<string>`case when is_secret then '' else html end`,
      text: sql<string>`case when is_secret then '' else text end`,
    })
    .where(sql<SqlBool>`id = any(${ids}::bigint[])`)
    .execute()
}

/** Lets a mail wait until then. */
export async function postpone(db: Db, id: number, until: Date, attempts: number, error: string | null): Promise<void> {
  await db
    .updateTable('outbound_messages')
    .set({ next_at: until, attempts, error })
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .execute()
}
