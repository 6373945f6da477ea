import type { App } from '../../../kernel/app.ts'
import type { StoredFile } from '../../files/file.ts'
import { sheetsOf } from './sheets.ts'
import { wholeFile } from './whole-file.ts'
import { zipParts } from './zip.ts'

/** The names of the sheets of a workbook, in the order of their tabs. Errors: `invalid`. */
export async function sheetNames(app: App, file: StoredFile): Promise<string[]> {
  const bytes = await wholeFile(app, file)
  const sheets = await sheetsOf(bytes, zipParts(bytes))
  return sheets.map(({ name }) => name)
}
