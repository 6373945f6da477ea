import { invalid } from '../../kernel/errors.ts'

/** One line for a header: what breaks or hides a line becomes a space (RFC 5322 section 2.2). */
export const headerLine = (text: string): string =>
  text
    // oxlint-disable-next-line no-control-regex -- control characters are what it takes out
    .replace(/[\u0000-\u001F\u007F-\u009F\u2028\u2029\u202A-\u202E\u2066-\u2069]+/g, ' ')
    .trim()
    .slice(0, 500)

const NAME = /^[A-Za-z][A-Za-z0-9-]{0,60}$/
/** Set by the product alone, from columns of their own. */
const RESERVED =
  /^(to|cc|bcc|from|sender|reply-to|subject|date|message-id|in-reply-to|references|mime-version|return-path|received|dkim-signature|(content|resent)-.*)$/i

/** Further headers (`List-Id`, `X-Foyer-Ticket`); a reserved or malformed one is a mistake of the caller. */
export function checkedHeaders(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => {
      if (!NAME.test(name) || RESERVED.test(name))
        throw invalid({ headers: `The header "${headerLine(name)}" cannot be set.` })
      return [name, headerLine(value)]
    }),
  )
}

const MESSAGE_ID = /^<[^\s<>@]{1,200}@[^\s<>@]{1,250}>$/

/** A message id with its brackets (RFC 5322 section 3.6.4), or null for anything else. */
export const plainMessageId = (id: string): string | null => (MESSAGE_ID.test(id) ? id : null)
