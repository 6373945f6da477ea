import { decodeWords } from 'postal-mime'
import { decodeBase64 } from './base64.ts'
import { decodeCharset, decodeStrictUtf8 } from './charset.ts'

const encodedWord = /=\?([^?\s]{1,60})\?([bq])\?([^?]*)\?=/gi
const gap = /^[ \t\r\n]+$/

/** Unlabelled header bytes as text: UTF-8 (RFC 6532), else the encoding the message names for its body. */
export function headerText(binary: string, fallback: string): string {
  const bytes = Buffer.from(binary, 'latin1')
  return decodeStrictUtf8(bytes) ?? decodeCharset(bytes, fallback === '' ? 'windows-1252' : fallback)
}

type Word = { charset: string; encoding: string; chunks: Uint8Array[] }

/**
 * Rewrites every encoded word (RFC 2047) of a header, given as one character per byte, into UTF-8 and decodes the bytes around them.
 * Words in encodings that only this project knows, and words that carry raw eight-bit letters, come out readable for any decoder.
 */
export function unifyWords(binary: string, fallback: string): string {
  let out = ''
  let last = 0
  let word: Word | null = null
  for (const match of binary.matchAll(encodedWord)) {
    const between = binary.slice(last, match.index)
    last = match.index + match[0].length
    const next = toWord(match[1] ?? '', match[2] ?? '', match[3] ?? '')
    const folded: boolean = word !== null && (between === '' || gap.test(between))
    if (word && folded && word.charset === next.charset && word.encoding === next.encoding) {
      // Letters of several bytes may be cut between two words of the same kind.
      word.chunks.push(...next.chunks)
      continue
    }
    if (word) out += asUtf8Word(word)
    out += word && folded ? ' ' : headerText(between, fallback)
    word = next
  }
  if (word) out += asUtf8Word(word)
  return out + headerText(binary.slice(last), fallback)
}

/** Encoded words inside a parameter value: forbidden by RFC 2047 §5, written by many mailers. */
export function decodeParameterWords(value: string): string {
  return value.includes('=?') ? decodeWords(value) : value
}

function toWord(label: string, encoding: string, content: string): Word {
  const [charset = ''] = label.toLowerCase().split('*')
  const kind = encoding.toUpperCase()
  const bytes = kind === 'B' ? decodeBase64(Buffer.from(content, 'latin1')).bytes : fromQ(content)
  return { charset, encoding: kind, chunks: [bytes] }
}

function fromQ(content: string): Uint8Array {
  const decoded = content
    .replaceAll('_', ' ')
    .replace(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(decoded, 'latin1')
}

function asUtf8Word(word: Word): string {
  const text = decodeCharset(Buffer.concat(word.chunks), word.charset)
  return text === '' ? '' : `=?utf-8?B?${Buffer.from(text, 'utf8').toString('base64')}?=`
}
