const EQUALS = 0x3d
const LF = 0x0a
const CR = 0x0d

/** Tolerant quoted-printable (RFC 2045 §6.7): a broken escape stays as it is, white space at line ends is transport padding. */
export function decodeQuotedPrintable(source: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(source.length)
  let length = 0
  let at = 0
  while (at < source.length) {
    const byte = source[at] ?? 0
    if (byte !== EQUALS) {
      bytes[length++] = byte
      at += 1
      continue
    }
    const lineEnd = softBreakEnd(source, at + 1)
    if (lineEnd > 0) {
      at = lineEnd
      continue
    }
    const high = nibble(source[at + 1])
    const low = nibble(source[at + 2])
    if (high < 0 || low < 0) {
      bytes[length++] = byte
      at += 1
    } else {
      bytes[length++] = (high << 4) | low
      at += 3
    }
  }
  return bytes.subarray(0, length)
}

/** The position after `=` [blanks] line end, or 0 when this `=` is no soft line break. Looks at most 80 bytes ahead. */
function softBreakEnd(source: Uint8Array, from: number): number {
  let at = from
  while (at < from + 80 && (source[at] === 0x20 || source[at] === 0x09)) at += 1
  if (at >= source.length) return source.length
  if (source[at] === CR && source[at + 1] === LF) return at + 2
  return source[at] === LF ? at + 1 : 0
}

function nibble(byte: number | undefined): number {
  if (byte === undefined) return -1
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30
  const upper = byte & 0xdf
  return upper >= 0x41 && upper <= 0x46 ? upper - 0x37 : -1
}
