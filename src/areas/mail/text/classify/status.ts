import type { ParsedMessage } from '../message.ts'

/** Fields about one recipient, names lower-cased (RFC 3464 §2.3, RFC 5965 §3.2). */
export type StatusFields = ReadonlyMap<string, string>

/** Fields that name the recipient of a returned or complained-about message, surest first (RFC 3464, RFC 5965). */
export const recipientFields = [
  'final-recipient',
  'original-recipient',
  'x-actual-recipient',
  'original-rcpt-to',
  'removal-recipient',
] as const

const longest = 256 * 1024
const mostRecipients = 500

/** The recipient groups of the delivery report in a message, or of one written into its text by mailers without MIME. */
export function statusFields(message: ParsedMessage, text: string): StatusFields[] {
  const parts = message.attachments.filter(
    (part) => isStatus(part.mimeType) || part.mimeType === 'message/feedback-report',
  )
  const sources = parts.map(({ content }) => Buffer.from(content.subarray(0, longest)).toString('utf8'))
  return [...sources, text].flatMap(readGroups).slice(0, mostRecipients)
}

/** message/delivery-status, and its UTF-8 sister of RFC 6533. */
export function isStatus(mimeType: string): boolean {
  return mimeType === 'message/delivery-status' || mimeType === 'message/global-delivery-status'
}

/** The address of `rfc822; bob@example.com` (also `utf-8;` and bare ones); '' when it is of another kind. */
export function addressOfField(value: string): string {
  const [kind = '', ...rest] = value.split(';')
  const isTyped = rest.length > 0
  if (isTyped && !/^\s*(rfc822|utf-?8|smtp|internet)\s*$/i.test(kind)) return ''
  const address = (isTyped ? rest.join(';') : kind).trim().replace(/^<|>$/g, '')
  return /^[^\s<>@|]+@[^\s<>@]+$/.test(address) ? address : ''
}

function readGroups(source: string): StatusFields[] {
  const groups: Map<string, string>[] = []
  let group = new Map<string, string>()
  let last = ''
  for (const line of source.split(/\r?\n/)) {
    const field = /^([A-Za-z][\w-]{2,40}):[ \t]*(.{0,2000})$/.exec(line)
    if (field) {
      last = (field[1] ?? '').toLowerCase()
      if (!group.has(last)) group.set(last, field[2] ?? '')
    } else if (/^[ \t]+\S/.test(line) && last !== '') {
      group.set(last, `${group.get(last) ?? ''} ${line.trim()}`.slice(0, 4000))
    } else {
      groups.push(group)
      group = new Map()
      last = ''
    }
  }
  groups.push(group)
  return groups.filter((one) => recipientFields.some((name) => one.has(name)))
}
