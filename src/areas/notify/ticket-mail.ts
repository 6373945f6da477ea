import type { App } from '../../kernel/app.ts'
import type { Tx } from '../../kernel/db.ts'
import { escapeHtml } from '../../kernel/html/escape.ts'
import { mailKeys, messageIdOf, replyAddress } from '../mail/proof.ts'
import { lastMessageId } from '../mail/thread.ts'
import { type Attachment, posting, queueMail } from '../outbox/message.ts'
import { hostOf, readSender } from '../outbox/sender.ts'
import type { OutgoingReply } from '../tickets/message.ts'
import type { Receiver } from './receivers.ts'

export type TicketMail = {
  /** Tells apart the mails about one ticket to one person: `r12`, `e34`. */
  what: string
  subject: string
  /** What is said, as HTML and as text. */
  html: string
  text: string
  url: string
  fromName: string | null
  attachments?: readonly Attachment[]
  auto: boolean
}

/**
 * Queues mails about a ticket, each to its receivers, with an id and a reply address of their own that prove where an
 * answer belongs.
 */
export async function queueTicketMails(
  app: App,
  tx: Tx,
  ticket: number,
  mails: readonly { mail: TicketMail; receivers: readonly Receiver[] }[],
  now: Date,
): Promise<void> {
  if (mails.every(({ receivers }) => receivers.length === 0)) return
  const [key] = await mailKeys(tx, now)
  const desk = await readSender(app, tx)
  const parent = await lastMessageId(tx, ticket)
  for (const { mail, receivers } of mails) {
    const letter = {
      ...written(app, ticket, mail),
      from: { address: desk.address, name: mail.fromName ? `${mail.fromName} (${desk.name})` : desk.name },
      ...(parent ? { inReplyTo: parent, references: [parent] } : {}),
    }
    for (const to of receivers) {
      const proof = { ticket, person: to.person }
      const proven = key && {
        replyTo: replyAddress(key, desk.address, proof),
        messageId: messageIdOf(key, hostOf(app), proof, mail.what),
      }
      await queueMail(posting(app, tx, now), { ...letter, ...proven, to })
    }
  }
}

function written(app: App, ticket: number, mail: TicketMail) {
  const foot = app.words('notify.foot', { ticket })
  return {
    subject: mail.subject,
    html: `${mail.html}<p style="color:#5c6670;font-size:13px">${escapeHtml(foot)}<br><a href="${escapeHtml(mail.url)}">${escapeHtml(mail.url)}</a></p>`,
    text: `${mail.text}\n\n-- \n${foot}\n${mail.url}\n`,
    about: { kind: 'ticket', id: ticket },
    auto: mail.auto,
    ...(mail.attachments ? { attachments: mail.attachments } : {}),
  }
}

/** `Re: Printer` for `Printer`, and for `Re: Printer`. */
export const answerSubject = (app: App, subject: string): string =>
  /^re:/i.test(subject) ? subject : app.words('notify.re', { subject })

/** A reply's HTML with its pictures inside the mail instead of behind a sign-in, and its files. */
export function packReply(reply: OutgoingReply): { html: string; attachments: Attachment[] } {
  const attachments = reply.files.map((file) => ({
    filename: file.name,
    type: file.type,
    path: file.key,
    ...(file.shown ? { cid: `file${file.id}@foyer` } : {}),
  }))
  const html = reply.html.replace(/src="\/api\/v1\/tickets\/\d+\/files\/(\d+)"/g, (whole, id: string) =>
    reply.files.some((file) => file.id === Number(id) && file.shown) ? `src="cid:file${id}@foyer"` : whole,
  )
  return { html, attachments }
}
