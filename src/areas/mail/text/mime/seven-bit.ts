const SHIFT_OUT = 0x0e
const SHIFT_IN = 0x0f
const ESCAPE = 0x1b
const TILDE = 0x7e

export type EightBit = { label: string; bytes: Uint8Array }

/** The seven-bit East Asian encodings the platform refuses, rewritten into their eight-bit sisters; null for others. */
export function shiftedToEightBit(bytes: Uint8Array, key: string): EightBit | null {
  if (key === 'iso2022kr' || key === 'csiso2022kr') return { label: 'euc-kr', bytes: fromIso2022Kr(bytes) }
  if (key === 'hzgb2312' || key === 'hz') return { label: 'gbk', bytes: fromHz(bytes) }
  return null
}

/** RFC 1557: the designator `ESC $ ) C` once, then SO and SI around Korean. */
function fromIso2022Kr(bytes: Uint8Array): Uint8Array {
  const out: number[] = []
  let korean = false
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0
    if (byte === ESCAPE) at += 3
    else if (byte === SHIFT_OUT) korean = true
    else if (byte === SHIFT_IN) korean = false
    else out.push(korean && byte > 0x20 ? byte | 0x80 : byte)
  }
  return Uint8Array.from(out)
}

/** RFC 1843: `~{` and `~}` around Chinese, `~~` a tilde, `~` at a line end nothing. */
function fromHz(bytes: Uint8Array): Uint8Array {
  const out: number[] = []
  let chinese = false
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0
    if (byte !== TILDE) {
      out.push(chinese && byte > 0x20 ? byte | 0x80 : byte)
      continue
    }
    at += 1
    const mark = bytes[at]
    if (mark === 0x7b) chinese = true
    else if (mark === 0x7d) chinese = false
    else if (mark === TILDE) out.push(TILDE)
  }
  return Uint8Array.from(out)
}
