import { z } from 'zod'
import { conflict } from '../../../kernel/errors.ts'
import { operation } from '../../../kernel/operation.ts'
import * as schema from '../../../kernel/schema.ts'
import { removeFile } from '../../files/remove-file.ts'
import { importAccess } from '../access.ts'

/** Throws a file away that was not imported. The bytes of its upload go with the next sweep. */
export const discardImport = operation({
  name: 'import.discard',
  route: 'DELETE /imports/:id',
  says: 'Throws away a file that has not been imported.',
  input: z.strictObject({ id: schema.id }),
  output: z.null(),
  on: importAccess,
  rule: 'work',
  async run({ app, tx, record, happened }) {
    if (!['draft', 'checked'].includes(record.state))
      throw conflict('imports.begun-already', 'This import is under way or over, so it stays in the history.')
    await tx.deleteFrom('imports').where('id', '=', record.id).execute()
    const key = record.file_id === null ? null : await removeFile(tx, record.file_id)
    await happened({
      name: 'import.discarded',
      subject: { kind: 'import', id: record.id },
      before: { file: record.name },
    })
    if (key !== null) await app.store.remove(key)
    return null
  },
})
