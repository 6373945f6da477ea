const PAD = 0x3d
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

const WHITE = 64
const OTHER = 65

const sextets = new Uint8Array(256).fill(OTHER)
for (let at = 0; at < alphabet.length; at += 1) sextets[alphabet.charCodeAt(at)] = at
for (const white of [0x09, 0x0a, 0x0d, 0x20]) sextets[white] = WHITE

/** `strange` counts characters that have no place in base64; `letters` those that have. */
export type Base64 = { bytes: Uint8Array; letters: number; strange: number }

/**
 * Tolerant base64 (RFC 2045 §6.8): white space and stray characters are skipped, padding may be missing at the end.
 * After padding only whole groups count, so joined units decode and a trailing remark does little harm.
 */
export function decodeBase64(source: Uint8Array): Base64 {
  const bytes = new Uint8Array(Math.ceil((source.length * 3) / 4))
  let length = 0
  let group = 0
  let held = 0
  let letters = 0
  let strange = 0
  let padded = false
  const flush = () => {
    if (held === 2) bytes[length++] = group >> 4
    if (held === 3) {
      bytes[length++] = group >> 10
      bytes[length++] = (group >> 2) & 0xff
    }
    group = 0
    held = 0
  }
  for (const char of source) {
    const sextet = sextets[char] ?? OTHER
    if (sextet < WHITE) {
      group = (group << 6) | sextet
      held += 1
      letters += 1
      if (held < 4) continue
      bytes[length++] = group >> 16
      bytes[length++] = (group >> 8) & 0xff
      bytes[length++] = group & 0xff
      group = 0
      held = 0
    } else if (char === PAD) {
      flush()
      padded = true
    } else if (sextet === OTHER) {
      strange += 1
    }
  }
  if (!padded) flush()
  return { bytes: bytes.subarray(0, length), letters, strange }
}
