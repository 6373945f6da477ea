import type { Encoding } from './encodings.ts'

/** Bytes as text, piece by piece; what cannot be read becomes U+FFFD, and a mark of the byte order is left out. */
export async function* decode(bytes: AsyncIterable<Uint8Array>, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding)
  // Always as a stream: asked for all at once, Node 20 reads windows-1252 as Latin-1 (its 0x80 to 0x9F are lost).
  for await (const chunk of bytes) yield decoder.decode(chunk, { stream: true })
  yield decoder.decode()
}

/** A whole piece as text; null when a byte of it is none of this encoding. */
export function decodeAll(bytes: Uint8Array, encoding: Encoding, end: 'whole' | 'cut' = 'whole'): string | null {
  const decoder = new TextDecoder(encoding, { fatal: true })
  try {
    return decoder.decode(bytes, { stream: true }) + (end === 'whole' ? decoder.decode() : '')
  } catch {
    return null
  }
}
