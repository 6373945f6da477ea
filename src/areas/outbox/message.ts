import type { App } from '../../kernel/app.ts'
import type { Tx } from '../../kernel/db.ts'
import { enqueue } from '../../kernel/jobs.ts'
import type { Doing } from '../../kernel/operation.ts'
import { plainAddress } from './address.ts'
import { giveUp } from './give-up.ts'
import { checkedHeaders, headerLine, plainMessageId } from './header.ts'
import { hostOf, readSender, type Sender } from './sender.ts'

/** A file of the file store that goes with a mail; with `cid`, a picture that the HTML shows. */
export type Attachment = { filename: string; type: string; path: string; cid?: string }

/** One mail to one mailbox. Who may read what it says is the caller's to have asked. */
export type OutgoingMail = {
  to: { address: string; person: number | null }
  subject: string
  html: string
  text: string
  /** The desk's own address unless given. */
  from?: Sender
  replyTo?: string
  /** With brackets; a fresh one is made unless given. */
  messageId?: string
  inReplyTo?: string
  references?: readonly string[]
  headers?: Readonly<Record<string, string>>
  /** The record it is about, on which a failure is shown. */
  about?: { kind: string; id: number }
  /** `yes` for whatever no person wrote: it says so of itself, that no machine answers it (RFC 3834 section 5). */
  auto: boolean
  /** Holds a link that signs in: its text is blanked once it has left. */
  secret?: true
  attachments?: readonly Attachment[]
}

/** What a mail is queued with; every operation's `run` has it in hand, jobs take `posting`. */
export type Posting = Pick<Doing<unknown, unknown>, 'app' | 'tx' | 'now' | 'enqueue'>

export const posting = (app: App, tx: Tx, now: Date): Posting => ({
  app,
  tx,
  now,
  enqueue: (work, input, options) => enqueue(tx, work, input, options),
})

/**
 * Writes a mail into the transaction of the change that asks for it: rolled back together, kept together, and sent once
 * it is committed (a trigger says that something waits). An address that is none is no error here but a failed mail, shown on the record it is about.
 */
export async function queueMail(doing: Posting, mail: OutgoingMail): Promise<{ id: number; messageId: string }> {
  const { app, tx, now } = doing
  const to = plainAddress(mail.to.address)
  const from = await senderOf(doing, mail)
  const messageId = plainMessageId(mail.messageId ?? '') ?? `<${app.ids.token()}@${hostOf(app)}>`
  const { id } = await tx
    .insertInto('outbound_messages')
    .values({
      created_at: now,
      next_at: now,
      to_address: to ?? headerLine(mail.to.address),
      to_person_id: mail.to.person,
      from_address: from.address,
      from_name: headerLine(from.name),
      reply_to: plainAddress(mail.replyTo ?? ''),
      subject: headerLine(mail.subject),
      html: mail.html,
      text: mail.text,
      message_id: messageId,
      in_reply_to: plainMessageId(mail.inReplyTo ?? ''),
      refs: (mail.references ?? []).flatMap((one) => plainMessageId(one) ?? []),
      headers: JSON.stringify(checkedHeaders(mail.headers ?? {})),
      files: JSON.stringify(mail.attachments ?? []),
      is_auto: mail.auto,
      is_secret: mail.secret ?? false,
      subject_kind: mail.about?.kind ?? null,
      subject_id: mail.about?.id ?? null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  if (to === null) await giveUp(tx, id, 'failed', app.words('outbox.no-address'), now)
  return { id, messageId }
}

async function senderOf({ app, tx }: Posting, mail: OutgoingMail): Promise<Sender> {
  const address = mail.from ? plainAddress(mail.from.address) : null
  if (mail.from && address !== null) return { address, name: mail.from.name }
  const own = await readSender(app, tx)
  return mail.from ? { ...own, name: mail.from.name } : own
}
