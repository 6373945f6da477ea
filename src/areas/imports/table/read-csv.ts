import { type CsvLayout, parseRecord, type TableRecord } from './csv-record.ts'

/** A longer record is one whose quotation mark was never closed, in characters. */
const LONGEST = 256 * 1024

/**
 * The records of a text, however it ends its lines. Empty lines are left out. A quotation mark that is never closed
 * spoils its own line and no other: reading goes on with the next one.
 */
export async function* readCsv(pieces: AsyncIterable<string>, layout: CsvLayout): AsyncGenerator<TableRecord> {
  let text = ''
  let line = 1
  const next = function* (isLast: boolean): Generator<TableRecord> {
    let at = 0
    while (at < text.length) {
      const isLong = text.length - at > LONGEST
      const parsed = parseRecord(text, at, layout, isLast)
      if (parsed === null && !isLast && !isLong) break
      const good = parsed !== null && !parsed.isBroken && parsed.end - at <= LONGEST ? parsed : null
      const { cells, end } = good ?? firstLine(text, at, layout)
      if (cells.length > 1 || cells[0]?.trim() !== '') yield { line, cells, ...faultOf(cells, good !== null) }
      line += linesIn(text, at, end)
      at = end
    }
    text = text.slice(at)
  }
  for await (const piece of pieces) {
    text += piece
    yield* next(false)
  }
  yield* next(true)
}

const faultOf = (cells: readonly string[], isWhole: boolean): Pick<TableRecord, 'fault'> => {
  if (!isWhole) return { fault: 'quote' }
  return cells.some((cell) => cell.includes('\uFFFD') || cell.includes('\0')) ? { fault: 'unreadable' } : {}
}

/** Only the line itself, without a meaning of quotation marks. */
function firstLine(text: string, at: number, { separator }: CsvLayout): { cells: string[]; end: number } {
  const plain = parseRecord(text, at, { separator, quote: '' }, true)
  return plain ?? { cells: [text.slice(at)], end: text.length }
}

function linesIn(text: string, from: number, to: number): number {
  let lines = 0
  for (let at = from; at < to; at++) {
    const letter = text[at]
    if (letter === '\n' || (letter === '\r' && text[at + 1] !== '\n')) lines++
  }
  return lines
}
