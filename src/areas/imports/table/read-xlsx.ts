import { invalid } from '../../../kernel/errors.ts'
import type { TableRecord } from './csv-record.ts'
import { columnOf } from './cell-place.ts'
import { readSharedTexts } from './shared-texts.ts'
import { type Sheet, sheetsOf } from './sheets.ts'
import { walkXml } from './xml.ts'
import { openPart, zipParts } from './zip.ts'

/** A workbook has 16,384 columns; a list of people has fewer. */
const MOST_COLUMNS = 500

/** The rows of one sheet (ECMA-376, part 1, 18.3.1.73), as they are shown: of a formula what it came to. */
export async function* readXlsx(file: Buffer, sheet: number): AsyncGenerator<TableRecord> {
  const parts = zipParts(file)
  const sheets: Sheet[] = await sheetsOf(file, parts)
  const part = parts.get(sheets[sheet]?.path ?? '')
  if (!part) throw invalid({ file: 'There is no such sheet in this workbook.' })
  const texts = await readSharedTexts(file, parts)
  let records: TableRecord[] = []
  let row = { line: 0, cells: new Array<string>() }
  let cell = { column: 0, type: '', text: '' }
  let isValue = false
  const walk = walkXml(openPart(file, part), {
    open(name, attributes) {
      if (name === 'row') row = { line: Number(attributes['r'] ?? row.line + 1), cells: [] }
      else if (name === 'c')
        cell = { column: columnOf(attributes['r']) ?? row.cells.length, type: attributes['t'] ?? 'n', text: '' }
      // `v` is a value, `t` text that stands in the cell; `f`, the formula, is left out.
      else if (name === 'v' || name === 't') isValue = true
      else if (name === 'rPh') isValue = false
    },
    text(text) {
      if (isValue) cell.text += text
    },
    close(name) {
      if (name === 'v' || name === 't') isValue = false
      else if (name === 'c' && cell.column < MOST_COLUMNS) {
        while (row.cells.length < cell.column) row.cells.push('')
        row.cells[cell.column] = shown(cell, texts)
      } else if (name === 'row' && row.cells.some((one) => one.trim() !== '')) records.push(row)
    },
  })
  for await (const _ of walk) {
    yield* records
    records = []
  }
  yield* records
}

function shown({ type, text }: { type: string; text: string }, texts: readonly string[]): string {
  if (type === 's') return texts[Number(text)] ?? ''
  if (type === 'b') return text === '1' ? 'true' : 'false'
  // #N/A and the like are no values.
  if (type === 'e') return ''
  return type === 'n' ? plainNumber(text) : text
}

/** 4.31234567E9 is a phone number. */
const plainNumber = (text: string): string => {
  const value = Number(text)
  return /e/i.test(text) && Number.isSafeInteger(value) ? String(value) : text
}
