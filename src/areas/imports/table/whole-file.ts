import type { App } from '../../../kernel/app.ts'
import { invalid } from '../../../kernel/errors.ts'
import { FILE_MAX, type StoredFile } from '../../files/file.ts'

/** All bytes of a file: a zip file is read from its end. Errors: `invalid` for one that is too large for that. */
export async function wholeFile(app: App, file: StoredFile): Promise<Buffer> {
  if (file.size > FILE_MAX) throw invalid({ file: 'This workbook is too large. Export it as CSV.' })
  const pieces: Buffer[] = []
  for await (const piece of await app.store.open(file.key)) pieces.push(piece)
  return Buffer.concat(pieces)
}
