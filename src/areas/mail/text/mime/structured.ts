import { decodeParameterWords } from './words.ts'
import { decodeCharset } from './charset.ts'

/** A header value with parameters, such as Content-Type: the value lower-cased, parameter names lower-cased. */
export type StructuredValue = { value: string; parameters: ReadonlyMap<string, string> }

/** Longer values are cut here: no honest Content-Type comes near, and parsing stays cheap. */
const longest = 16 * 1024

/** Splits `text/plain; charset="utf-8"` (RFC 2045 §5.1) including continuations (RFC 2231); tolerant of what mailers do. */
export function parseStructured(source: string): StructuredValue {
  const [first = '', ...rest] = splitOutsideQuotes(source.slice(0, longest))
  const raw = new Map<string, string>()
  for (const piece of rest) {
    const equals = piece.indexOf('=')
    if (equals < 1) continue
    const name = piece.slice(0, equals).trim().toLowerCase()
    // A repeated parameter keeps its first value, as repeated headers do.
    if (!raw.has(name)) raw.set(name, piece.slice(equals + 1).trim())
  }
  return { value: first.trim().toLowerCase(), parameters: joinContinuations(raw) }
}

/** Splits at semicolons, resolving quotes and dropping comments where white space may stand. */
function splitOutsideQuotes(source: string): string[] {
  const pieces: string[] = []
  let piece = ''
  let quoted = false
  let comment = 0
  const lastClose = source.lastIndexOf(')')
  for (let at = 0; at < source.length; at += 1) {
    const char = source.charAt(at)
    if (char === '\\' && (quoted || comment > 0)) {
      at += 1
      if (comment === 0) piece += source.charAt(at)
    } else if (comment > 0) {
      if (char === '(') comment += 1
      if (char === ')') comment -= 1
    } else if (char === '"') {
      quoted = !quoted
    } else if (char === '(' && !quoted && opensComment(piece) && at < lastClose) {
      comment = 1
    } else if (char === ';' && !quoted) {
      pieces.push(piece)
      piece = ''
    } else {
      piece += char
    }
  }
  return [...pieces, piece]
}

/** `name=Invoice(1).pdf` is no comment: inside a value one needs white space before it. */
function opensComment(piece: string): boolean {
  return !piece.includes('=') || piece.endsWith(' ') || piece.endsWith('\t')
}

type Section = { order: number; encoded: boolean; value: string }

function joinContinuations(raw: ReadonlyMap<string, string>): Map<string, string> {
  const joined = new Map<string, string>()
  const sections = new Map<string, Section[]>()
  for (const [name, value] of raw) {
    const match = /^([^*]+)\*(?:(\d{1,3})(\*?))?$/.exec(name)
    if (!match) {
      joined.set(name, decodeParameterWords(value))
      continue
    }
    const [, base = '', order, star] = match
    const section = { order: Number(order ?? 0), encoded: order === undefined || star === '*', value }
    sections.set(base, [...(sections.get(base) ?? []), section])
  }
  // The extended form wins over a plain fallback of the same name (RFC 6266 §4.3 gives the same order).
  for (const [name, list] of sections) joined.set(name, decodeSections(list))
  return joined
}

function decodeSections(sections: Section[]): string {
  const ordered = [...sections].sort((a, b) => a.order - b.order)
  let charset = 'utf-8'
  const bytes: number[] = []
  for (const [at, section] of ordered.entries()) {
    let value = section.value
    const marked = at === 0 && section.encoded ? /^([^']*)'[^']*'/.exec(value) : null
    if (marked) {
      charset = marked[1] || charset
      value = value.slice(marked[0].length)
    }
    bytes.push(...(section.encoded ? percentDecoded(value) : Buffer.from(value, 'utf8')))
  }
  return decodeCharset(Uint8Array.from(bytes), charset)
}

function percentDecoded(value: string): Uint8Array {
  const binary = Buffer.from(value, 'utf8').toString('latin1')
  const decoded = binary.replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(decoded, 'latin1')
}
