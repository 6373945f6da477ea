import { decodeAll } from './decode.ts'
import type { Encoding } from './encodings.ts'
import { oddness } from './oddness.ts'
import { usualLetters } from './usual-letters.ts'

/** Bytes that are looked at to tell one single-byte encoding from another. */
export const SAMPLE = 64 * 1024

/**
 * The encoding of a file by its mark, by its zeros (UTF-16 without a mark), by being well-formed UTF-8, and else by
 * which of the older ones makes words of it. `isUtf8` is of the whole file: one letter far down decides.
 */
export function guessEncoding(sample: Uint8Array, isUtf8: boolean): Encoding {
  const marked = byMark(sample) ?? byZeros(sample)
  if (marked) return marked
  if (isJis(sample)) return 'iso-2022-jp'
  if (isUtf8) return 'utf-8'
  const found = likely
    .map((encoding) => ({ encoding, text: decodeAll(sample, encoding, 'cut') }))
    .flatMap(({ encoding, text }) =>
      text === null ? [] : [{ encoding, score: oddness(text, usualLetters(encoding)) }],
    )
    // The order of the list decides between equals.
    .reduce<{ encoding: Encoding; score: number } | null>(
      (best, one) => (best === null || one.score < best.score ? one : best),
      null,
    )
  return found?.encoding ?? 'windows-1252'
}

/** Those that can be told apart by what they make of a text, the likelier first. The others are for people to choose. */
const likely: readonly Encoding[] = [
  'windows-1252',
  'windows-1250',
  'windows-1251',
  'windows-1253',
  'windows-1254',
  'windows-1255',
  'windows-1256',
  'windows-1257',
  'koi8-r',
  'ibm866',
  'macintosh',
  'shift_jis',
  'euc-kr',
  'euc-jp',
  'gb18030',
  'big5',
  'windows-874',
]

function byMark([a, b, c]: Uint8Array): Encoding | null {
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  return a === 0xfe && b === 0xff ? 'utf-16be' : null
}

/** Commas, digits and line ends have a zero byte in UTF-16, whatever the script. */
function byZeros(sample: Uint8Array): Encoding | null {
  const zeros = [...sample.keys()].filter((at) => sample[at] === 0)
  const odd = zeros.filter((at) => at % 2 === 1).length
  const even = zeros.length - odd
  if (even + odd < sample.length / 50) return null
  return even > odd ? 'utf-16be' : 'utf-16le'
}

const ESCAPE = 0x1b
/** Seven bits only, with the escapes of JIS (RFC 1468). */
function isJis(sample: Uint8Array): boolean {
  return sample.some((byte, at) => byte === ESCAPE && sample[at + 1] === 0x24) && sample.every((byte) => byte < 0x80)
}
