import { decodeBase64 } from './base64.ts'

/** UTF-7 (RFC 2152): `+` opens a run of base64 over UTF-16BE, `-` or any other character ends it, `+-` is a plus. */
export function decodeUtf7(bytes: Uint8Array): string {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  const decoder = new TextDecoder('utf-16be')
  return source.replace(/\+([A-Za-z0-9+/]*)-?/g, (_, run: string) => {
    if (run === '') return '+'
    const units = decodeBase64(Buffer.from(run, 'latin1')).bytes
    return decoder.decode(units.subarray(0, units.length - (units.length % 2)))
  })
}
