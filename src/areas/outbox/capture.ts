import { createTransport } from 'nodemailer'
import type { SendMailOptions } from 'nodemailer'
import type { Tx } from '../../kernel/db.ts'
import type { OutboundMessage } from './compose-mail.ts'

/** Builds the mail as it would go over the wire. */
export async function buildRaw(mail: SendMailOptions): Promise<Buffer> {
  const { message } = await createTransport({ streamTransport: true, buffer: true, newline: 'windows' }).sendMail(mail)
  if (!Buffer.isBuffer(message)) throw new Error('The mail was not built in memory.')
  return message
}

/** Keeps mails in the desk instead of sending them, where there is no mail server. */
export async function keepCaptured(
  tx: Tx,
  mails: readonly { mail: OutboundMessage; raw: Buffer }[],
  now: Date,
): Promise<void> {
  if (mails.length === 0) return
  await tx
    .insertInto('captured_messages')
    .values(
      mails.map(({ mail, raw }) => ({
        outbound_id: mail.id,
        captured_at: now,
        to_address: mail.to_address,
        to_person_id: mail.to_person_id,
        subject: mail.subject,
        is_secret: mail.is_secret,
        html: mail.html,
        text: mail.text,
        raw,
      })),
    )
    .onConflict((row) => row.column('outbound_id').doNothing())
    .execute()
}
