import type { Readable } from 'node:stream'
import { invalid } from '../../../kernel/errors.ts'
import { decodeAll } from './decode.ts'
import { guessEncoding, SAMPLE } from './guess-encoding.ts'
import { guessSeparator } from './guess-separator.ts'
import type { Layout } from './layout.ts'

/** What a file most likely is, by its bytes and never by its name. Reads it once. Errors: `invalid` for other formats. */
export async function guessLayout(bytes: Readable): Promise<Layout> {
  const { sample, isUtf8 } = await look(bytes)
  if (sample.length === 0) throw invalid({ file: 'This file is empty.' })
  if (startsWith(sample, [0x50, 0x4b])) return { format: 'xlsx', sheet: 0, hasHeadings: true }
  if (startsWith(sample, [0xd0, 0xcf, 0x11, 0xe0]))
    throw invalid({
      file: 'This is an old or protected Excel file (.xls). Save it as .xlsx or CSV, without a password.',
    })
  if (startsWith(sample, [0xff, 0xfe, 0, 0]) || startsWith(sample, [0, 0, 0xfe, 0xff]))
    throw invalid({ file: 'This file is in UTF-32, which hardly anything reads. Save it as UTF-8.' })
  if (startsWith(sample, [0x25, 0x50, 0x44, 0x46])) throw invalid({ file: 'This is a PDF. Take a CSV or XLSX file.' })
  const encoding = guessEncoding(sample, isUtf8)
  const text = decodeAll(sample, encoding, 'cut') ?? ''
  return { format: 'csv', encoding, separator: guessSeparator(text), hasHeadings: true }
}

const startsWith = (sample: Uint8Array, bytes: readonly number[]) => bytes.every((byte, at) => sample[at] === byte)

/** The first bytes, the first ones beyond ASCII behind them, and whether all of it is UTF-8. */
async function look(bytes: Readable): Promise<{ sample: Uint8Array; isUtf8: boolean }> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const pieces: Buffer[] = []
  let seen = 0
  let isUtf8 = true
  for await (const chunk of bytes) {
    const piece: Buffer = chunk
    if (isUtf8)
      try {
        decoder.decode(piece, { stream: true })
      } catch {
        isUtf8 = false
        // The letters that tell one encoding from another may stand far down.
        if (seen >= SAMPLE) pieces.push(piece)
      }
    if (seen < SAMPLE) pieces.push(piece)
    seen += piece.length
  }
  return { sample: Buffer.concat(pieces).subarray(0, 2 * SAMPLE), isUtf8: isUtf8 && endsWell(decoder) }
}

function endsWell(decoder: TextDecoder): boolean {
  try {
    decoder.decode()
    return true
  } catch {
    return false
  }
}
