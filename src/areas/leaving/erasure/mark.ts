import { z } from 'zod'

/** What stands where something of an erased person stood (GT-7): a blank that no language has to translate. */
export const BLANK = '—'

/**
 * Words that tell who someone is. `sure`: nobody and nothing else goes by it, so it is taken out wherever it stands;
 * else only out of the person's own records.
 */
export const mark = z.object({
  as: z.enum(['name', 'part', 'address', 'phone', 'code', 'text']),
  value: z.string(),
  sure: z.boolean(),
})
export type Mark = z.infer<typeof mark>

/** For PostgreSQL (`~`, `~*`): finds every text the exact pattern below could find, and some more. Null: nothing to look for. */
export function roughPattern({ as, value }: Mark): string | null {
  if (as === 'phone') return digitsOf(value).split('').join('.{0,3}') || null
  const words = value.match(/[\p{L}\p{N}]+/gu) ?? []
  const joined = words.join('.{0,7}')
  if (as !== 'name' || words.length < 2) return joined || null
  return `(${joined}|${[words.at(-1), ...words.slice(0, -1)].join('.{0,7}')})`
}

/** Finds the mark as it stands in texts, HTML, JSON and links. */
export function exactPattern({ as, value }: Mark): RegExp {
  if (as === 'phone')
    return new RegExp(`(?<![\\p{L}\\p{N}])(?:\\+|00)?${spaced(digitsOf(value))}(?![\\p{L}\\p{N}])`, 'gu')
  if (as === 'address')
    return new RegExp(`(?<![\\p{L}\\p{N}._%+-])${literal(value)}(?![\\p{L}\\p{N}-])(?!\\.[\\p{L}\\p{N}])`, 'giu')
  if (as === 'code' || as === 'part') return new RegExp(`${ALONE_BEFORE}${literal(value)}${ALONE_AFTER}`, 'gu')
  const words = value.trim().split(/\s+/)
  const either =
    as === 'name' && words.length > 1 ? eitherWay(words.map(literal), gapBetween(words)) : words.map(literal).join(GAP)
  return new RegExp(
    isWordless(value) ? either : `(?<![\\p{L}\\p{N}])(?<!\\p{L}-)${either}(?![\\p{L}\\p{N}])(?!-\\p{L})`,
    'giu',
  )
}

/** "Ana Berg", and "Berg, Ana". */
const eitherWay = (words: string[], gap: string) =>
  `(?:${words.join(gap)}|${[words.at(-1), ...words.slice(0, -1)].join(`,?${gap}`)})`

/** Names of files join the words: `ana-berg.pdf`, and where both are long enough to be no other word, `AnaBerg.pdf`. */
const gapBetween = (words: string[]) =>
  `(?:[\\s\\u00a0._-]|&nbsp;|%20)${words.every((word) => [...word].length >= 4) ? '*' : '+'}`

/** Scripts that put no space between words: there a name has no edges to look for. */
const isWordless = (value: string) =>
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u.test(value)

const GAP = '(?:[\\s\\u00a0]|&nbsp;)+'
const ALONE_BEFORE = '(?<![\\p{L}\\p{N}_@])(?<![\\p{L}\\p{N}][.+-])'
const ALONE_AFTER = '(?![\\p{L}\\p{N}_@])(?![.+-][\\p{L}\\p{N}])'

export const digitsOf = (number: string) => number.replace(/\D/g, '').replace(/^00/, '')
const spaced = (digits: string) => digits.split('').join('[\\s().\\/\\u00a0-]{0,3}')

/** A character as HTML, a link or a quoted-printable line may write it. */
const written: Readonly<Record<string, string>> = {
  '&': '(?:&|&amp;)',
  "'": "(?:'|’|&#39;|&#x27;|&apos;)",
  '"': '(?:"|&quot;|\\\\")',
  '@': '(?:@|%40|=40|&#64;)',
  '+': '(?:\\+|%2B|=2B)',
}

const literal = (text: string) =>
  [...text].map((character) => written[character] ?? character.replace(/[\\^$.*?()[\]{}|/]/g, '\\$&')).join('')
