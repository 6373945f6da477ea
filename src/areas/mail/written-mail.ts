import { storeFile } from '../files/file.ts'
import type { HeldFile } from '../tickets/open-ticket.ts'
import type { Letter } from './letter.ts'
import { bodyText } from './text/body-text.ts'
import { escapeHtml } from '../../kernel/html/escape.ts'
import { sanitizeMailHtml } from '../../kernel/html/sanitize.ts'
import type { Attachment } from './text/message.ts'
import { trimReply } from './text/trim.ts'

export type WrittenMail = {
  /** Made for a ticket, because the pictures in it are served below the ticket. */
  html: (ticket: number) => string
  body: string
  elided: string | null
  files: HeldFile[]
}

/** Longest text that is kept as the body; the raw message has it whole. */
const LONGEST = 500_000

/** What the sender wrote, safe to show: the reply trimmed, the rest kept aside, files stored, pictures in place. */
export async function writtenMail(letter: Letter, owner: number): Promise<WrittenMail> {
  const { parsed } = letter
  const stored = await storeAttachments(letter, owner)
  const whole = bodyText(parsed).replaceAll('\u0000', '').slice(0, LONGEST)
  const { reply, elided } = trimReply(whole)
  const body = reply.trim() === '' ? whole.trim() : reply.trim()
  const isTrimmed = body !== whole.trim() && elided.trim() !== ''
  // The HTML cannot be cut where the text was; a trimmed reply is shown as text, the whole on demand.
  const useHtml = parsed.html !== null && !isTrimmed
  return {
    html: (ticket) =>
      useHtml
        ? sanitizeMailHtml(parsed.html ?? '', { cid: (id) => pathOf(ticket, stored.byContentId.get(id)) })
        : `${textToHtml(body)}${pictures(ticket, stored.files, isTrimmed ? parsed.attachments : [])}`,
    body,
    elided: isTrimmed ? elided : null,
    files: stored.files,
  }
}

const pathOf = (ticket: number, file: number | undefined) =>
  file === undefined ? undefined : `/api/v1/tickets/${ticket}/files/${file}`

const textToHtml = (text: string): string =>
  text === ''
    ? ''
    : text
        .split(/\n{2,}/)
        .map((paragraph) => `<p>${escapeHtml(paragraph).replaceAll('\n', '<br>')}</p>`)
        .join('')

/** Pictures that the trimmed HTML showed would otherwise be lost from sight. */
const pictures = (ticket: number, files: readonly HeldFile[], attachments: readonly Attachment[]): string =>
  files
    .filter(
      (file) =>
        file.contentId !== undefined &&
        attachments.some((one) => one.contentId === file.contentId && one.mimeType.startsWith('image/')),
    )
    .map((file) => `<p><img src="${pathOf(ticket, file.id)}" alt=""></p>`)
    .join('')

type Stored = { files: HeldFile[]; byContentId: ReadonlyMap<string, number> }

async function storeAttachments({ app, tx, now, parsed }: Letter, owner: number): Promise<Stored> {
  const files: HeldFile[] = []
  const byContentId = new Map<string, number>()
  for (const attachment of parsed.attachments) {
    const name = attachment.filename ?? `part.${attachment.mimeType.split('/')[1] ?? 'bin'}`
    const id = await storeFile(app, tx, { name, type: attachment.mimeType, content: attachment.content, owner }, now)
    const isShown = attachment.contentId !== null && attachment.related && parsed.html?.includes(attachment.contentId)
    files.push(isShown && attachment.contentId !== null ? { id, contentId: attachment.contentId } : { id })
    if (attachment.contentId !== null) byContentId.set(attachment.contentId, id)
  }
  return { files, byContentId }
}
