import { type Expression, sql } from 'kysely'

/** Largest picture, in bytes. Pages make a smaller one of what people choose. */
export const PICTURE_MAX = 512 * 1024

/** Longest side, in pixels: a few bytes can unfold to a picture that no browser bears. */
export const SIDE_MAX = 4096

export type Picture = { type: 'image/png' | 'image/jpeg' | 'image/webp'; width: number; height: number }

/** Where a person's picture is. Another picture has another stamp, so that pages ask for it anew. */
export const pictureAddress = (person: number, stamp: string): string =>
  `/api/v1/people/${person}/picture?stamp=${stamp}`

/** SQL: `pictureAddress` of a person; null for someone without a picture. */
export const pictureOf = (person: Expression<number>) => sql<string | null>`(
  select '/api/v1/people/' || person_id || '/picture?stamp=' || stamp
  from person_pictures where person_pictures.person_id = ${person})`

/** What bytes are by what stands in them, whatever they were called; null for everything that is no such picture. */
export function pictureFrom(bytes: Buffer): Picture | null {
  return pngFrom(bytes) ?? jpegFrom(bytes) ?? webpFrom(bytes)
}

/** PNG, second edition, sections 5.2 and 11.2.2: the signature, then the header chunk. */
function pngFrom(bytes: Buffer): Picture | null {
  const isPng = bytes.length >= 33 && bytes.subarray(0, 16).toString('latin1') === '\x89PNG\r\n\x1A\n\0\0\0\rIHDR'
  return isPng ? { type: 'image/png', width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) } : null
}

/** ITU T.81, B.1.1.3: segments up to the frame header, whose marker is SOF0 to SOF15 but for C4, C8 and CC. */
function jpegFrom(bytes: Buffer): Picture | null {
  if (bytes.length < 4 || bytes.readUInt16BE(0) !== 0xffd8) return null
  for (let at = 2; at + 9 <= bytes.length;) {
    if (bytes[at] !== 0xff) return null
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xff) {
      at += 1
      continue
    }
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      return { type: 'image/jpeg', height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) }
    at += 2 + bytes.readUInt16BE(at + 2)
  }
  return null
}

/** RFC 9649, section 2: a RIFF file whose first chunk is VP8 (lossy), VP8L (lossless) or VP8X (extended). */
function webpFrom(bytes: Buffer): Picture | null {
  if (bytes.length < 30 || bytes.toString('latin1', 0, 4) !== 'RIFF' || bytes.toString('latin1', 8, 12) !== 'WEBP')
    return null
  const side = sidesOfWebp(bytes)
  return side && { type: 'image/webp', width: side[0], height: side[1] }
}

function sidesOfWebp(bytes: Buffer): [number, number] | null {
  const chunk = bytes.toString('latin1', 12, 16)
  if (chunk === 'VP8X') return [bytes.readUIntLE(24, 3) + 1, bytes.readUIntLE(27, 3) + 1]
  if (chunk === 'VP8 ') return [bytes.readUInt16LE(26) % 16_384, bytes.readUInt16LE(28) % 16_384]
  if (chunk !== 'VP8L') return null
  const packed = bytes.readUInt32LE(21)
  return [(packed % 16_384) + 1, (Math.floor(packed / 16_384) % 16_384) + 1]
}
