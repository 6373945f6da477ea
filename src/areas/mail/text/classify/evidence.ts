import { bodyText } from '../body-text.ts'
import { statusFields, type StatusFields } from './status.ts'
import type { ParsedMessage } from '../message.ts'

/** Machines say what they have to say at the beginning. */
const longestText = 16 * 1024
const longestHtml = 256 * 1024

/** What the rules look at, gathered once. */
export type Evidence = {
  message: ParsedMessage
  /** first value of a header, lower-cased; '' when it is missing */
  header: (name: string) => string
  has: (name: string) => boolean
  /** mailbox name of the sender, lower-cased; '' when there is none */
  local: string
  subject: string
  text: string
  /** per-recipient fields of a delivery report (RFC 3464 §2.3), wherever they stand */
  status: StatusFields[]
}

export function toEvidence(message: ParsedMessage): Evidence {
  const first = (name: string) => message.headers.get(name)?.[0] ?? ''
  const text = bodyText({ text: message.text, html: message.html?.slice(0, longestHtml) ?? null }).slice(0, longestText)
  const address = message.from?.address || message.sender?.address || ''
  return {
    message,
    header: (name) => first(name).toLowerCase(),
    has: (name) => message.headers.has(name),
    local: address.split('@')[0]?.toLowerCase() ?? '',
    subject: message.subject.slice(0, 500),
    text,
    status: statusFields(message, text),
  }
}

export type MessageClass = 'message' | 'bounce' | 'auto' | 'feedback' | 'list'

export type Finding = { class: MessageClass; reason: string }

/** One rule: what it found, or null when it has nothing to say. */
export type Rule = (mail: Evidence) => Finding | null
