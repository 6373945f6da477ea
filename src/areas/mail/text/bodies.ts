import { decodeWords } from 'postal-mime'
import { escapeHtml } from '../../../kernel/html/escape.ts'
import { htmlToText } from '../../../kernel/html/to-text.ts'
import { contentOf, textOf, type Content } from './mime/content.ts'
import { fileNameOf, sortBodies } from './mime/bodies.ts'
import { fieldText, type Part } from './mime/part.ts'
import type { Attachment, ParsedMessage } from './message.ts'

/** Body text beyond this many bytes is cut: nobody wrote it, and decoding stays quick. The raw message has it all. */
const longestBody = 8 * 1024 * 1024

/** The readable bodies of a message and everything else in it as attachments. */
export function readBodies(raw: Uint8Array, root: Part): Pick<ParsedMessage, 'text' | 'html' | 'attachments'> {
  const decoded = new Map<Part, Content>()
  const content = (part: Part): Content => {
    const known = decoded.get(part) ?? contentOf(raw, part)
    decoded.set(part, known)
    return known
  }
  const bodies = sortBodies(root, (part) => content(part).isBroken)
  const isShown = bodies.text.length + bodies.html.length > 0
  // A body that is not in the encoding it names is still somebody's words when there is no other.
  const damaged = isShown ? undefined : bodies.attachments.find((part) => isText(part))
  const texts = damaged ? [damaged] : bodies.text
  const attachments = bodies.attachments.filter((part) => part !== damaged)
  const read = (part: Part): string => textOf(content(part).bytes.subarray(0, longestBody), part)
  return {
    text: joinAsText(texts, read),
    html: joinAsHtml(bodies.html, read),
    attachments: attachments.map((part) => toAttachment(part, content(part).bytes)),
  }
}

/** Plain text where the sender wrote some; HTML between plain parts is turned into text, HTML alone is left to the HTML body. */
function joinAsText(parts: Part[], read: (part: Part) => string): string | null {
  if (parts.every(isHtml)) return null
  return parts.map((part) => (isHtml(part) ? htmlToText(read(part)) : read(part))).join('\n')
}

function joinAsHtml(parts: Part[], read: (part: Part) => string): string | null {
  if (!parts.some(isHtml)) return null
  const asHtml = (part: Part) => (isHtml(part) ? read(part) : `<pre>${escapeHtml(read(part))}</pre>`)
  return parts.map(asHtml).join('\n')
}

function toAttachment(part: Part, content: Uint8Array): Attachment {
  const name = fileNameOf(part)
  const contentId = /<([^<>]+)>|(\S+)/.exec(fieldText(part.fields, 'content-id'))
  const { value } = part.disposition
  return {
    filename: name === null ? null : decodeWords(name),
    mimeType: part.type.value,
    disposition: value === 'attachment' || value === 'inline' ? value : null,
    contentId: contentId?.[1] ?? contentId?.[2] ?? null,
    content,
    related: part.parent?.type.value === 'multipart/related',
  }
}

function isHtml(part: Part): boolean {
  return part.type.value === 'text/html'
}

function isText(part: Part): boolean {
  const isWritten = part.type.value === 'text/plain' || part.type.value.startsWith('multipart/')
  return isWritten && part.disposition.value !== 'attachment'
}
