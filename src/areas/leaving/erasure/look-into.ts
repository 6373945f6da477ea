import PostalMime from 'postal-mime'
import type { Mark } from './mark.ts'
import { exactPattern } from './mark.ts'

/** Tells whether stored bytes hold one of these marks, in whatever way text is commonly written. */
export function finderOf(marks: readonly Mark[]): (bytes: Buffer, isMail: boolean) => Promise<boolean> {
  const patterns = marks.map(exactPattern)
  const holds = (text: string) => patterns.some((pattern) => text.search(pattern) >= 0)
  return async (bytes, isMail) => textsOf(bytes).some(holds) || (isMail && holds(await mailText(bytes)))
}

/** As UTF-8, and as UTF-16 when it looks like it. Packed formats (PDF, office documents, pictures) cannot be read. */
function textsOf(bytes: Buffer): string[] {
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes.length > 3 && bytes[1] === 0 && bytes[3] === 0)
  return [bytes.toString('utf8'), bytes.toString('latin1'), ...(isWide ? [bytes.toString('utf16le')] : [])]
}

/** Headers, bodies and attached texts of a message, decoded. */
async function mailText(bytes: Buffer): Promise<string> {
  try {
    const mail = await PostalMime.parse(bytes, { attachmentEncoding: 'arraybuffer' })
    const people = [mail.from, mail.sender, ...(mail.to ?? []), ...(mail.cc ?? []), ...(mail.replyTo ?? [])]
    const attached = mail.attachments.map(({ filename, content }) => `${filename ?? ''}\n${asText(content)}`)
    return [
      mail.subject,
      mail.text,
      mail.html,
      JSON.stringify(people),
      ...mail.headers.map(({ value }) => value),
      ...attached,
    ].join('\n')
  } catch {
    return ''
  }
}

const asText = (content: ArrayBuffer | Uint8Array | string): string =>
  typeof content === 'string' ? content : Buffer.from(new Uint8Array(content)).toString('utf8')
