import { z } from 'zod'

/** A leap year, so that a birthday without its year may be the 29th of February. */
const ANY_YEAR = '2000'

const isDay = (text: string): boolean => {
  const at = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text)
}

/** A day of the calendar, of no time zone: `2019-04-01`. An empty text is no day. */
export const day = z.union([
  z.literal('').transform(() => null),
  z
    .string()
    .regex(/^(?!0000)\d{4}-\d{2}-\d{2}$/, 'This is not a day, such as 2019-04-01.')
    .refine(isDay, 'There is no such day.'),
  z.null(),
])

/** A birthday, with the year or without: `1990-02-28` or `--02-28` (RFC 6350 section 4.3.1). */
export const birthday = z.union([
  z.literal('').transform(() => null),
  z
    .string()
    .regex(
      /^((?!0000)\d{4}|-)-\d{2}-\d{2}$/,
      'This is not a birthday, such as 1990-02-28, or --02-28 without the year.',
    )
    .refine((text) => isDay(text.replace(/^--/, `${ANY_YEAR}-`)), 'There is no such day.'),
  z.null(),
])
