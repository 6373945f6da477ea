import type { App } from '../../kernel/app.ts'
import { invalid } from '../../kernel/errors.ts'
import type { StoredFile } from '../files/file.ts'
import type { Line } from './batch.ts'
import type { Layout } from './table/layout.ts'
import { readTable } from './table/read-table.ts'

const MOST_LINES = 1_000_000

/** The records of a file behind its headings, numbered from 1. Errors: `invalid` for more than a million. */
export async function* linesOf(app: App, file: StoredFile, layout: Layout): AsyncGenerator<Line> {
  let position = layout.hasHeadings ? -1 : 0
  for await (const record of readTable(app, file, layout)) {
    position++
    if (position > MOST_LINES) throw invalid({ file: 'A file has at most 1,000,000 lines. Split it.' })
    if (position > 0) yield { ...record, position }
  }
}

export async function countLines(app: App, file: StoredFile, layout: Layout): Promise<number> {
  let count = 0
  for await (const _ of linesOf(app, file, layout)) count++
  return count
}
