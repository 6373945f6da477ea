/** Text as bytes of an older encoding, found by asking the decoder about every byte and pair of bytes. */
export function encoder(encoding: string): (text: string) => Uint8Array | null {
  if (encoding === 'utf-8') return (text) => new TextEncoder().encode(text)
  if (encoding === 'utf-16le') return (text) => Buffer.from(text, 'utf16le')
  if (encoding === 'utf-16be') return (text) => Buffer.from(text, 'utf16le').swap16()
  const table = tableOf(encoding)
  return (text) => {
    const bytes = [...text].map((letter) => table.get(letter))
    return bytes.every((one) => one !== undefined) ? Uint8Array.from(bytes.flat()) : null
  }
}

const wide = new Set(['shift_jis', 'euc-jp', 'gbk', 'gb18030', 'big5', 'euc-kr'])

function tableOf(encoding: string): Map<string, number[]> {
  const table = new Map<string, number[]>()
  const learn = (bytes: number[]) => {
    const decoder = new TextDecoder(encoding, { fatal: true })
    try {
      // As a stream: Node 20 takes windows-1252 for Latin-1 otherwise.
      const letter = decoder.decode(Uint8Array.from(bytes), { stream: true }) + decoder.decode()
      if ([...letter].length === 1 && !table.has(letter)) table.set(letter, bytes)
    } catch {
      // No letter.
    }
  }
  for (let byte = 0; byte < 256; byte++) learn([byte])
  if (wide.has(encoding)) for (let a = 0x81; a < 256; a++) for (let b = 0x40; b < 256; b++) learn([a, b])
  return table
}
