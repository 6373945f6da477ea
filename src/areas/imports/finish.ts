import type { App } from '../../kernel/app.ts'
import { record } from '../../kernel/events.ts'
import { system } from '../../kernel/me.ts'
import { removeFile } from '../files/remove-file.ts'
import { lockImport } from './import.ts'

type End = { state: 'checked' | 'done' | 'failed' | 'undone'; problem?: string }

/**
 * Ends a phase of an import. What it only needed on the way goes: who its lines spoke of and, after the last phase, the
 * file with everybody's addresses in it.
 */
export async function finishImport(app: App, id: number, { state, problem }: End): Promise<void> {
  const now = app.clock()
  const gone = await app.db.transaction().execute(async (tx) => {
    const one = await lockImport(tx, id)
    if (!one || !['checking', 'running', 'undoing'].includes(one.state)) return null
    const isOver = state !== 'checked' && !(state === 'failed' && one.state === 'checking')
    // A dry run that was stopped leaves a draft: nothing is known of the rest.
    const reached = state === 'checked' && one.isStopping ? 'draft' : state
    await tx.deleteFrom('import_identities').where('import_id', '=', id).execute()
    await tx
      .updateTable('imports')
      .set({
        state: reached,
        problem: problem ?? (one.isStopping && state === 'done' ? app.words('imports.stopped') : null),
        is_stopping: false,
        finished_at: isOver ? now : null,
        file_id: isOver ? null : one.fileId,
      })
      .where('id', '=', id)
      .execute()
    await record(tx, system(now), now, {
      name: 'import.finished',
      subject: { kind: 'import', id },
      after: { state: reached },
    })
    return isOver && one.fileId !== null ? removeFile(tx, one.fileId) : null
  })
  if (gone !== null) await app.store.remove(gone)
}
