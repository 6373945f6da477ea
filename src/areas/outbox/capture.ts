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

/** Keeps a mail in the desk instead of sending it, where there is no mail server. */
export async function keepCaptured(tx: Tx, message: OutboundMessage, raw: Buffer, now: Date): Promise<void> {
  await tx
    .insertInto('captured_messages')
    .values({
      outbound_id: message.id,
      captured_at: now,
      to_address: message.to_address,
      to_person_id: message.to_person_id,
      subject: message.subject,
      is_secret: message.is_secret,
      html: message.html,
      text: message.text,
      raw,
    })
    .onConflict((row) => row.column('outbound_id').doNothing())
    .execute()
}
