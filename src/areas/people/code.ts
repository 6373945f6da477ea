import { z } from 'zod'
import { setting } from '../../kernel/settings.ts'
import { ascii } from './ascii.ts'

/** What stands before or after every code. */
export const affix = z
  .string()
  .max(8, 'This has at most 8 characters.')
  .regex(/^[A-Za-z0-9._-]*$/, 'Letters, digits, ".", "_" and "-" only.')

/** Which part of the name comes first, and what stands between them. */
export const order = z.enum(['last-first', 'first-last'])
export const separator = z.enum(['', '.', '-', '_'])

/** How person codes are made when nobody types one (HM-11, HM-37). */
export const codeStyle = z.discriminatedUnion('style', [
  z.strictObject({
    style: z.literal('name'),
    order,
    /** Letters of each part of the name; a shorter name is used whole, 0 leaves it out. */
    first: z.number().int().min(0).max(20),
    last: z.number().int().min(0).max(20),
    separator,
    prefix: affix,
    suffix: affix,
  }),
  z.strictObject({ style: z.literal('number'), digits: z.number().int().min(4).max(12), prefix: affix, suffix: affix }),
  /** Typed by hand; where nobody can type (mail, sign-up) a number is given. */
  z.strictObject({ style: z.literal('none') }),
])

export type CodeStyle = z.output<typeof codeStyle>

export const codeSetting = setting({
  key: 'people.code',
  says: 'How person codes are made',
  schema: codeStyle,
  fallback: { style: 'name', order: 'last-first', first: 1, last: 12, separator: '', prefix: '', suffix: '' },
})

/** A code as people type it: no spaces, so that it can be read out and put into links. */
export const code = z
  .string()
  .trim()
  .regex(
    /^[\p{L}\p{N}][\p{L}\p{N}._@-]{0,39}$/u,
    'A code has 1 to 40 letters, digits, ".", "_", "-" or "@", and begins with a letter or digit.',
  )

/** A whole code around which nothing is taken yet: prefix, middle, suffix. */
export type CodeParts = { prefix: string; middle: string; suffix: string }

/** The name's code in this style (SMITHJ), before it is made unique; null when no ASCII can be made of the name. */
export function codeFromName(name: string, style: CodeStyle): CodeParts | null {
  if (style.style !== 'name') return null
  const { first, last } = partsOf(name)
  const head = ascii(first).slice(0, style.first)
  // A single name stands for both parts.
  const tail = first === '' ? ascii(last).slice(0, Math.max(style.last, style.first)) : ascii(last).slice(0, style.last)
  const parts = style.order === 'last-first' ? [tail, head] : [head, tail]
  const middle = parts.filter((part) => part !== '').join(style.separator)
  return middle === '' ? null : { prefix: style.prefix, middle, suffix: style.suffix }
}

/** `John Smith` and `Smith, John`; one word alone is the last name. */
function partsOf(name: string): { first: string; last: string } {
  const [before = '', after] = name.split(',', 2)
  const words = (after === undefined ? name : `${after} ${before}`).split(/\s+/).filter((word) => word !== '')
  const last = after?.trim() ? before : (words.at(-1) ?? '')
  return { first: words.length > 1 ? (words[0] ?? '') : '', last }
}

/** The n-th try: SMITHJ, SMITHJ1, SMITHJ2 …; the number stands before the suffix. */
export const numbered = (parts: CodeParts, n: number): string =>
  `${parts.prefix}${parts.middle}${n === 0 ? '' : n}${parts.suffix}`
