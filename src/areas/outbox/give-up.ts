import type { Tx } from '../../kernel/db.ts'
import { record } from '../../kernel/events.ts'
import { system } from '../../kernel/me.ts'
import { headerLine } from './header.ts'

/** Ends a mail that will not leave, and tells it on the record that the mail was about. */
export async function giveUp(
  tx: Tx,
  id: number,
  state: 'failed' | 'suppressed',
  error: string,
  now: Date,
): Promise<void> {
  const mail = await tx
    .updateTable('outbound_messages')
    .set({ state, error: headerLine(error) })
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .returning(['to_address', 'to_person_id', 'subject_kind', 'subject_id', 'is_secret'])
    .executeTakeFirst()
  if (!mail) return
  if (mail.is_secret) await blank(tx, id)
  await record(tx, system(now), now, {
    name: `mail.${state}`,
    subject: mail.subject_kind === null ? { kind: 'mail', id } : { kind: mail.subject_kind, id: mail.subject_id },
    detail: { message: id, address: mail.to_address, person: mail.to_person_id, error: headerLine(error) },
  })
}

/** A link that signs in is kept no longer than it takes to mail it. */
export async function blank(tx: Tx, id: number): Promise<void> {
  await tx.updateTable('outbound_messages').set({ html: '', text: '' }).where('id', '=', id).execute()
}
