import { decodeBase64 } from './base64.ts'
import { decodeCharset, decodeStrictUtf8 } from './charset.ts'
import { unflow } from './flowed.ts'
import { decodeQuotedPrintable } from './quoted-printable.ts'
import type { Part } from './part.ts'

/** Decoded bytes of a part; `isBroken` when its transfer encoding is not what it says, the bytes being the raw ones then. */
export type Content = { bytes: Uint8Array; isBroken: boolean }

/** Undoes the transfer encoding (RFC 2045 §6). */
export function contentOf(message: Uint8Array, part: Part): Content {
  const raw = message.subarray(part.bodyStart, part.bodyEnd)
  if (part.encoding === 'quoted-printable') return { bytes: decodeQuotedPrintable(raw), isBroken: false }
  if (part.encoding !== 'base64') return { bytes: raw, isBroken: false }
  const decoded = decodeBase64(raw)
  // Stray characters happen; one in twenty means that this never was base64.
  return decoded.strange * 20 > decoded.letters
    ? { bytes: raw, isBroken: true }
    : { bytes: decoded.bytes, isBroken: false }
}

/** Text of a text part with `\n` line ends, NUL characters dropped. */
export function textOf(bytes: Uint8Array, part: Part): string {
  const label = part.type.parameters.get('charset') ?? ''
  const isHtml = part.type.value === 'text/html'
  const useMeta = isHtml && label === '' && decodeStrictUtf8(bytes) === null
  const decoded = decodeCharset(bytes, useMeta ? charsetOfMeta(bytes) : label)
  const text = decoded.replaceAll('\0', '').replaceAll('\r\n', '\n')
  const isFlowed = part.type.value === 'text/plain' && part.type.parameters.get('format')?.toLowerCase() === 'flowed'
  return isFlowed
    ? unflow(text, part.type.parameters.get('delsp')?.toLowerCase() === 'yes' ? 'drop-space' : 'keep-space')
    : text
}

function charsetOfMeta(bytes: Uint8Array): string {
  const head = Buffer.from(bytes.subarray(0, 2048)).toString('latin1')
  return /<meta[^>]{0,200}charset\s*=\s*["']?([\w.:-]{1,40})/i.exec(head)?.[1] ?? ''
}
