import { z } from 'zod'

/** Pieces of input that every area needs, each with the sentence that a refused value gets. */

/** An id from a path or body: whole, positive, below 2^53, and written plainly (no `1.0`, `0x1`, `1e3`, ` 1`). */
export const id = z
  .union([
    z.number(),
    z
      .string()
      .regex(/^[1-9]\d{0,15}$/, 'An id is a whole number above 0.')
      .transform(Number),
  ])
  .refine((value) => Number.isSafeInteger(value) && value > 0, 'An id is a whole number above 0.')

/** The version of a record that an edit is based on; from a body, or from the query of a DELETE. */
export const version = z
  .union([
    z.number(),
    z
      .string()
      .regex(/^[1-9]\d{0,8}$/, 'A version is a whole number above 0.')
      .transform(Number),
  ])
  .refine((value) => Number.isSafeInteger(value) && value > 0, 'A version is a whole number above 0.')

/** Control characters and bidirectional overrides hide what a line says. */
// oxlint-disable-next-line no-control-regex -- control characters are what it looks for
const HIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u202A-\u202E\u2066-\u2069]/

/** One line of text: a name, a subject. White space at the ends is cut. */
export const line = (max: number) =>
  z
    .string()
    .trim()
    .min(1, 'This cannot be empty.')
    .max(max, `This has at most ${max} characters.`)
    .refine((text) => !HIDDEN.test(text) && !/[\r\n]/.test(text), 'This has a character that cannot be shown.')

export const optionalLine = (max: number) => z.union([z.literal('').transform(() => null), line(max), z.null()])

/** Several lines of plain text. NUL cannot be stored. */
export const text = (max: number) =>
  z
    .string()
    .max(max, `This has at most ${max} characters.`)
    .refine((value) => !value.includes('\u0000'), 'This has a character that cannot be stored.')

/** A written message as HTML from the editor; cleaned by whoever stores it. */
export const html = text(1_000_000).refine((value) => value.trim() !== '', 'This cannot be empty.')

export const emailAddress = z
  .string()
  .trim()
  .max(254, 'An e-mail address has at most 254 characters.')
  .regex(/^[^\s@<>(),;:"\\[\]]+@[^\s@<>(),;:"\\[\]]+\.[^\s@<>(),;:"\\[\]]+$/u, 'This is not an e-mail address.')
  .refine((value) => !HIDDEN.test(value), 'This is not an e-mail address.')

export const flag = z.union([z.boolean(), z.enum(['true', 'false']).transform((value) => value === 'true')])

export const when = z.iso.datetime({ offset: true, error: 'This is not a date and time (ISO 8601).' })

/** Dates go out as ISO 8601 in UTC. */
export const instant = z.date().transform((value) => value.toISOString())

/** An instant that PostgreSQL wrote into jsonb, in whatever zone. */
export const storedInstant = z.string().transform((value) => new Date(value).toISOString())

export const hints = z.record(z.string(), z.boolean())

const isTimeZone = (name: string): boolean => {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }))
  } catch {
    return false
  }
}

/** A zone of the IANA list; offsets such as `+02:00` know no summer. */
export const timeZone = z
  .string()
  .max(60)
  .refine((name) => /^[A-Z]/i.test(name) && isTimeZone(name), 'This is not a time zone, such as Europe/Vienna.')

/** A language as browsers name it (BCP 47). */
export const language = z
  .string()
  .max(35)
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'This is not a language, such as "en" or "de-AT".')

/** An address of the web; nothing that runs when it is clicked. */
export const webAddress = z
  .string()
  .trim()
  .max(300, 'This has at most 300 characters.')
  .refine(
    (value) => URL.canParse(value) && /^https?:\/\/[^\s]+$/i.test(value),
    'This is not a web address, such as https://example.com.',
  )
