/** One record of a table: its cells, and the line of the file at which it begins, from 1. */
export type TableRecord = { line: number; cells: string[]; fault?: RecordFault }

/** Why a record cannot be trusted: its cells may belong to other columns. */
export type RecordFault = 'quote' | 'unreadable'

export type CsvLayout = { separator: string; quote: string }

type Parsed = { cells: string[]; end: number; isBroken: boolean }

/**
 * The record that begins at `from`, and where the next one begins. Null when the text ends before the record does:
 * more is needed, or with `isLast` a quotation mark is never closed.
 */
export function parseRecord(text: string, from: number, layout: CsvLayout, isLast: boolean): Parsed | null {
  const { separator, quote } = layout
  const cells: string[] = []
  let isBroken = false
  let at = from
  for (;;) {
    const begin = quote === '' ? at : afterSpaces(text, at, separator)
    let cell: string
    if (quote !== '' && text[begin] === quote) {
      const quoted = readQuoted(text, begin + 1, quote, isLast)
      if (quoted === null) return null
      const end = endOfCell(text, quoted.end, separator)
      const rest = text.slice(quoted.end, end).trimEnd()
      // What follows a closing mark stays, as it stands; over several lines it says that a mark is missing.
      isBroken ||= rest !== '' && /[\r\n]/.test(quoted.text)
      cell = quoted.text + rest
      at = end
    } else {
      const end = endOfCell(text, at, separator)
      cell = text.slice(at, end)
      at = end
    }
    cells.push(cell)
    if (at >= text.length) return isLast ? { cells, end: at, isBroken } : null
    if (text[at] === separator) {
      at++
      continue
    }
    // Half of a CRLF may be in the next piece.
    if (text[at] === '\r' && at + 1 >= text.length && !isLast) return null
    return { cells, end: at + (text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1), isBroken }
  }
}

function readQuoted(text: string, from: number, quote: string, isLast: boolean): { text: string; end: number } | null {
  let read = ''
  for (let at = from; ;) {
    const close = text.indexOf(quote, at)
    if (close < 0 || (close + 1 >= text.length && !isLast)) return null
    read += text.slice(at, close)
    if (text[close + 1] !== quote) return { text: read, end: close + 1 }
    read += quote
    at = close + 2
  }
}

const afterSpaces = (text: string, from: number, separator: string): number => {
  let at = from
  while (text[at] === ' ' && separator !== ' ') at++
  return at
}

const LF = 10
const CR = 13

function endOfCell(text: string, from: number, separator: string): number {
  const stop = separator.charCodeAt(0)
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === stop || code === LF || code === CR) return at
  }
  return text.length
}
