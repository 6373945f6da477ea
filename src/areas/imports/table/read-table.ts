import type { App } from '../../../kernel/app.ts'
import type { StoredFile } from '../../files/file.ts'
import type { TableRecord } from './csv-record.ts'
import { decode } from './decode.ts'
import type { Layout } from './layout.ts'
import { readCsv } from './read-csv.ts'
import { readXlsx } from './read-xlsx.ts'
import { wholeFile } from './whole-file.ts'

/** The records of a stored file, headings included, one after the other. Errors: `invalid` with a sentence. */
export async function* readTable(app: App, file: StoredFile, layout: Layout): AsyncGenerator<TableRecord> {
  if (layout.format === 'xlsx') yield* readXlsx(await wholeFile(app, file), layout.sheet)
  else
    yield* readCsv(decode(await app.store.open(file.key), layout.encoding), {
      separator: layout.separator,
      quote: '"',
    })
}
