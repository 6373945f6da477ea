import { Budget, defaultLimits, type ParseLimits } from './limits.ts'
import { readDate } from './envelope/date.ts'
import { readIds } from './envelope/ids.ts'
import { readMailboxes } from './envelope/mailboxes.ts'
import { readBodies } from './bodies.ts'
import { readTree } from './mime/tree.ts'
import { unifyWords } from './mime/words.ts'
import { UnreadableMessage } from './unreadable.ts'
import { decodeWords } from 'postal-mime'
import type { ParsedMessage } from './message.ts'
import type { Part } from './mime/part.ts'

/**
 * Parses a raw RFC 5322 / MIME message. Damaged messages give what can be read of them;
 * the only error is UnreadableMessage, when a limit is passed. Never reads anything but `raw`.
 */
export async function parseMessage(raw: Uint8Array, limits: Partial<ParseLimits> = {}): Promise<ParsedMessage> {
  const budget = new Budget({ ...defaultLimits, ...limits })
  budget.takeMessage(raw.length)
  try {
    return toMessage(raw, readTree(raw, budget))
  } catch (error) {
    if (error instanceof UnreadableMessage) throw error
    throw new UnreadableMessage('not-mime', 'The message could not be read.', error)
  }
}

function toMessage(raw: Uint8Array, root: Part): ParsedMessage {
  const headers = headersOf(root)
  const all = (name: string): readonly string[] => headers.get(name) ?? []
  // A repeated header counts once, at its first place, as mail programs show it.
  const first = (name: string): string => all(name)[0] ?? ''
  const returnPath = all('return-path')[0]
  return {
    from: readMailboxes(all('from').slice(0, 1))[0] ?? null,
    sender: readMailboxes(all('sender').slice(0, 1))[0] ?? null,
    replyTo: readMailboxes(all('reply-to')),
    to: readMailboxes(all('to')),
    cc: readMailboxes(all('cc')),
    bcc: readMailboxes(all('bcc')),
    deliveredTo: readMailboxes(['delivered-to', 'x-original-to', 'envelope-to'].flatMap(all)).map((one) => one.address),
    subject: oneLine(decodeWords(first('subject'))),
    date: readDate(first('date')),
    messageId: readIds(first('message-id'))[0] ?? null,
    inReplyTo: readIds(first('in-reply-to'))[0] ?? null,
    references: readIds(all('references').join(' ')),
    headers,
    ...readBodies(raw, root),
    returnPath: returnPath === undefined ? null : (readMailboxes([returnPath])[0]?.address ?? ''),
  }
}

function headersOf(root: Part): Map<string, string[]> {
  const charset = root.type.parameters.get('charset') ?? ''
  const headers = new Map<string, string[]>()
  for (const { name, binary } of root.fields) {
    const values = headers.get(name) ?? []
    values.push(unifyWords(binary, charset))
    headers.set(name, values)
  }
  return headers
}

function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim()
}
