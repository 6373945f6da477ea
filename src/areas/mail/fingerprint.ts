import { createHash } from 'node:crypto'
import type { ParsedMessage } from './text/message.ts'

/**
 * The same for two copies of one message, whatever servers added on the way; different as soon as anything that its
 * sender wrote differs, so that a forged message id takes nobody's place.
 */
export function fingerprintOf(message: ParsedMessage): string {
  const hash = createHash('sha256')
  const add = (value: string | Uint8Array | null) => {
    hash.update(value === null ? '0:' : `${value.length}:`)
    if (value !== null) hash.update(value)
  }
  add(message.messageId)
  add(message.date?.toISOString() ?? null)
  add(message.from?.address ?? null)
  add(message.from?.name ?? null)
  add(message.subject)
  add(message.text)
  add(message.html)
  add(message.inReplyTo)
  add(message.references.join(' '))
  for (const { address } of [...message.to, ...message.cc]) add(address)
  for (const attachment of message.attachments) {
    add(attachment.filename)
    add(attachment.content)
  }
  return hash.digest('base64url')
}
