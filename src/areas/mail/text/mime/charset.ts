import { decodeUtf7 } from './utf7.ts'
import { decodeWindows1252 } from './windows-1252.ts'
import { shiftedToEightBit } from './seven-bit.ts'

/** Labels that mail uses and the Encoding Standard does not know, without separators. */
const aliases: ReadonlyMap<string, string> = new Map([
  ['cp932', 'shift_jis'],
  ['windows932', 'shift_jis'],
  ['windows31j', 'shift_jis'],
  ['cp936', 'gbk'],
  ['ms936', 'gbk'],
  ['windows936', 'gbk'],
  ['cp949', 'euc-kr'],
  ['ms949', 'euc-kr'],
  ['uhc', 'euc-kr'],
  ['cp950', 'big5'],
  ['windows950', 'big5'],
  ['cp874', 'windows-874'],
  ['cp50220', 'iso-2022-jp'],
  ['cp50221', 'iso-2022-jp'],
  ['cp50222', 'iso-2022-jp'],
  ['iso2022jp', 'iso-2022-jp'],
  ['iso2022jp1', 'iso-2022-jp'],
  ['iso2022jp2', 'iso-2022-jp'],
  ['iso2022jpms', 'iso-2022-jp'],
  ['eucjp', 'euc-jp'],
  ['euckr', 'euc-kr'],
  ['iso88598i', 'iso-8859-8-i'],
  ['iso88598e', 'iso-8859-8'],
  ['tis620', 'windows-874'],
  ['win1250', 'windows-1250'],
  ['win1251', 'windows-1251'],
  ['win1252', 'windows-1252'],
  ['macroman', 'macintosh'],
])

/** Labels that senders put on anything: text in them that is valid UTF-8 is UTF-8. */
const carelessLabels = new Set([
  '',
  'usascii',
  'ascii',
  'ansix341968',
  'iso88591',
  'latin1',
  'windows1252',
  'cp1252',
  'unknown8bit',
  '8bit',
  'unknown',
  'default',
  'xunknown',
  'utf8',
])

/**
 * Text of `bytes` in the encoding `label` names. Never fails: an unknown or wrong label falls back to UTF-8
 * where the bytes are valid UTF-8, and to windows-1252 otherwise.
 */
export function decodeCharset(bytes: Uint8Array, label: string): string {
  const plain = label.trim().toLowerCase()
  const key = plain.replace(/[^a-z0-9]/g, '')
  if (key === 'utf7' || key === 'unicode11utf7' || key === 'csunicode11utf7') return decodeUtf7(bytes)
  const eightBit = shiftedToEightBit(bytes, key)
  if (eightBit) return new TextDecoder(eightBit.label).decode(eightBit.bytes)
  if (key.startsWith('iso2022jp') && bytes.some((byte) => byte > 0x7f)) return decodeJapanese(bytes)
  if (carelessLabels.has(key)) return decodeCareless(bytes)
  const decoder =
    decoderFor(aliases.get(key.replace(/^x(?=\w{3})/, '')) ?? plain) ?? decoderFor(plain.replace(/^x-/, ''))
  if (decoder?.encoding === 'windows-1252') return decodeWindows1252(bytes)
  return decoder ? decoder.decode(bytes) : decodeCareless(bytes)
}

/** Text of unlabelled bytes, or null when they are no valid UTF-8. */
export function decodeStrictUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function decodeCareless(bytes: Uint8Array): string {
  const exact = decodeStrictUtf8(bytes)
  if (exact !== null) return exact
  const lenient = new TextDecoder('utf-8').decode(bytes)
  // Some real multi-byte letters: damaged UTF-8. None: it never was UTF-8.
  return hasLetterBeyondAscii(lenient) ? lenient : decodeWindows1252(bytes)
}

/** Japanese labelled as the seven-bit encoding, in one of the eight-bit ones. */
function decodeJapanese(bytes: Uint8Array): string {
  const exact = decodeStrictUtf8(bytes)
  if (exact !== null) return exact
  try {
    return new TextDecoder('euc-jp', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('shift_jis').decode(bytes)
  }
}

function hasLetterBeyondAscii(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code > 0x7f && code !== 0xfffd) return true
  }
  return false
}

function decoderFor(label: string): TextDecoder | null {
  try {
    return new TextDecoder(label)
  } catch {
    return null
  }
}
