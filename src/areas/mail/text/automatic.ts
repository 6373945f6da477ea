import { classify } from './classify.ts'
import { isDaemon } from './classify/daemon.ts'
import type { ParsedMessage } from './message.ts'

/** `reason` says in words why no automatic answer may be sent; null when one may. */
export type Automatic = { automatic: boolean; reason: string | null }

const unanswered =
  /^(?:no-?reply|do-?not-?reply|no[-_.]?response|noreply|donotreply|nao-?responda|no-?responder|ne-?pas-?repondre|nicht-?antworten|keine-?antwort|non-?rispondere|geen-?antwoord|ikke-?svar|svara-?inte|nepasrepondre|autoreply|auto-?responder|notifications?|bounces?|root|nobody|listserv|majordomo|mailman)(?:[-_.+].*)?$/i
const suffixes = /(?:[-_.](?:no-?reply|bounces?|request|owner|daemon))$/i

/**
 * Whether any automatic answer to a message is forbidden (RFC 3834 §2): to machines, lists, bulk mail, mail without
 * return path, and addresses that nobody reads. Asked before every acknowledgement, so a loop cannot begin.
 */
export function isAutomatic(message: ParsedMessage): Automatic {
  const found = classify(message)
  if (found.class !== 'message') return { automatic: true, reason: found.reason }
  if (message.returnPath === '') return { automatic: true, reason: 'the return path is empty' }
  const answered = message.replyTo[0]?.address || message.from?.address || ''
  if (answered === '') return { automatic: true, reason: 'there is no address to answer' }
  const senders = [answered, message.from?.address ?? '', message.returnPath ?? '']
  const unread = senders.find((address) => isUnread(address))
  return unread === undefined
    ? { automatic: false, reason: null }
    : { automatic: true, reason: `nobody reads ${unread}` }
}

function isUnread(address: string): boolean {
  const local = (address.split('@')[0] ?? '').toLowerCase()
  return isDaemon(local) || unanswered.test(local) || suffixes.test(local)
}
