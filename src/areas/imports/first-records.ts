import type { App } from '../../kernel/app.ts'
import type { StoredFile } from '../files/file.ts'
import type { TableRecord } from './table/csv-record.ts'
import type { Layout } from './table/layout.ts'
import { readTable } from './table/read-table.ts'

/** The first records of a file, headings included. */
export async function firstRecords(app: App, file: StoredFile, layout: Layout, most: number): Promise<TableRecord[]> {
  const records: TableRecord[] = []
  for await (const record of readTable(app, file, layout)) {
    records.push(record)
    if (records.length >= most) break
  }
  return records
}
