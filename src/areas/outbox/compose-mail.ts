import type { SendMailOptions } from 'nodemailer'
import type { Selectable } from 'kysely'
import { z } from 'zod'
import type { App } from '../../kernel/app.ts'
import type { Tables } from '../../kernel/db.ts'

export type OutboundMessage = Selectable<Tables['outbound_messages']>

const headersShape = z.record(z.string(), z.string())
const filesShape = z.array(
  z.object({ filename: z.string(), type: z.string(), path: z.string(), cid: z.string().optional() }),
)

/** The mail as nodemailer builds it. The envelope is written out, so that no parsing of a header decides who gets it. */
export async function composeMail(app: App, message: OutboundMessage): Promise<SendMailOptions> {
  return {
    envelope: { from: message.from_address, to: [message.to_address] },
    from: { name: message.from_name, address: message.from_address },
    to: { name: '', address: message.to_address },
    replyTo: message.reply_to ?? undefined,
    subject: message.subject,
    date: message.created_at,
    messageId: message.message_id,
    inReplyTo: message.in_reply_to ?? undefined,
    references: message.refs,
    headers: { ...(message.is_auto ? AUTOMATIC : {}), ...headersShape.parse(message.headers) },
    text: message.text,
    html: message.html,
    attachments: await attachmentsOf(app, message),
    xMailer: false,
    // No text of anyone's can make it read a file of the server or fetch an address.
    disableFileAccess: true,
    disableUrlAccess: true,
  }
}

/** RFC 3834 section 5; the second is what Exchange understands. */
const AUTOMATIC = { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' }

const attachmentsOf = (app: App, message: OutboundMessage) =>
  Promise.all(
    filesShape.parse(message.files).map(async ({ filename, type, path, cid }) => ({
      filename,
      contentType: type,
      cid,
      contentDisposition: cid ? ('inline' as const) : ('attachment' as const),
      content: await app.store.open(path),
    })),
  )
