import { sql } from 'kysely'
import { z } from 'zod'
import { conflict } from '../../../kernel/errors.ts'
import { operation } from '../../../kernel/operation.ts'
import * as schema from '../../../kernel/schema.ts'
import { importAccess } from '../access.ts'
import { UNDO_LIFE } from '../forget.ts'
import { importUndoing } from '../jobs.ts'

/** Takes back what an import did: whom it made and nobody has touched since goes, what it changed is put back. */
export const undoImportRun = operation({
  name: 'import.undo',
  route: 'POST /imports/:id/undoing',
  says: 'Takes back what the import did. What was changed or used since is kept, and listed.',
  input: z.strictObject({ id: schema.id, version: schema.version.optional() }),
  output: z.object({ id: z.number() }),
  on: importAccess,
  rule: 'work',
  async run({ tx, record, now, happened, enqueue }) {
    if (record.state !== 'done' && record.state !== 'failed')
      throw conflict(
        'imports.nothing-to-undo',
        'There is nothing to undo: this import has not been run, or is not over.',
      )
    if (record.finished_at && now.getTime() - record.finished_at.getTime() > UNDO_LIFE)
      throw conflict(
        'imports.too-old',
        'This import is older than 30 days: what it changed is not remembered any more.',
      )
    await tx
      .updateTable('imports')
      .set({ state: 'undoing', position: 0, finished_at: null, problem: null, version: sql`version + 1` })
      .where('id', '=', record.id)
      .execute()
    await enqueue(importUndoing, { id: record.id }, { key: `imports ${record.id} undo` })
    await happened({ name: 'import.undoing', subject: { kind: 'import', id: record.id } })
    return { id: record.id }
  },
})
