import type { App } from '../../../kernel/app.ts'
import { record } from '../../../kernel/events.ts'
import { system } from '../../../kernel/me.ts'
import { mailboxFailed, mailboxRecovered } from '../events.ts'

/** Keeps when a mailbox was last looked through and what it lacks (null: nothing); said aloud only when that changes. */
export async function noteState(app: App, id: number, trouble: string | null, seenAt?: Date): Promise<void> {
  await app.db.transaction().execute(async (tx) => {
    const mailbox = await tx
      .selectFrom('mailboxes')
      .select('last_error')
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst()
    if (!mailbox) return
    await tx
      .updateTable('mailboxes')
      .set({ last_error: trouble, ...(seenAt ? { last_seen_at: seenAt } : {}) })
      .where('id', '=', id)
      .execute()
    if (mailbox.last_error === trouble) return
    const name = trouble === null ? mailboxRecovered : mailboxFailed
    await record(tx, system(app.clock()), app.clock(), {
      name,
      subject: { kind: 'mailbox', id },
      before: { trouble: mailbox.last_error },
      after: { trouble },
    })
  })
}
