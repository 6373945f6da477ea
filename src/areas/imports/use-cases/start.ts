import { sql } from 'kysely'
import { z } from 'zod'
import type { Tx } from '../../../kernel/db.ts'
import { conflict, forbidden, invalid } from '../../../kernel/errors.ts'
import { operation } from '../../../kernel/operation.ts'
import * as schema from '../../../kernel/schema.ts'
import { importAccess } from '../access.ts'
import { type Import, importFrom } from '../import.ts'
import { importWork } from '../jobs.ts'

/** Looks at every line without changing anything: what would be new, changed, the same or refused, and why. */
export const checkImport = operation({
  name: 'import.check',
  route: 'POST /imports/:id/dry-run',
  says: 'Looks at every line without changing anything: what would be new, changed, the same or refused.',
  input: z.strictObject({ id: schema.id, version: schema.version.optional() }),
  output: z.object({ id: z.number() }),
  on: importAccess,
  rule: 'work',
  async run({ tx, record, happened, enqueue }) {
    const one = importFrom(record)
    assertReady(one, ['draft', 'checked'])
    await begin(tx, one.id, { state: 'checking' })
    await enqueue(importWork, { id: one.id, mode: 'check' }, { key: `imports ${one.id} check` })
    await happened({ name: 'import.checked', subject: { kind: 'import', id: one.id } })
    return { id: one.id }
  },
})

/** Imports the file, in batches that can be left alone; a server that is stopped goes on where it was. */
export const runImport = operation({
  name: 'import.run',
  route: 'POST /imports/:id/run',
  says: 'Imports the file. It goes on by itself, also when the server is started anew.',
  input: z.strictObject({ id: schema.id, version: schema.version.optional() }),
  output: z.object({ id: z.number() }),
  on: importAccess,
  rule: 'work',
  async run({ tx, me, record, now, happened, enqueue }) {
    const one = importFrom(record)
    assertReady(one, ['draft', 'checked'])
    if (one.kind === 'companies' && !me.grants.has('company.manage')) throw forbidden()
    await begin(tx, one.id, { state: 'running', started_at: now })
    await enqueue(importWork, { id: one.id, mode: 'run' }, { key: `imports ${one.id} run` })
    await happened({ name: 'import.started', subject: { kind: 'import', id: one.id }, after: { file: one.name } })
    return { id: one.id }
  },
})

/** Ends the work after the batch under way. What is done stays, and can be undone. */
export const stopImport = operation({
  name: 'import.stop',
  route: 'DELETE /imports/:id/run',
  says: 'Stops the import or its dry run after the batch under way. What is done stays.',
  input: z.strictObject({ id: schema.id }),
  output: z.null(),
  on: importAccess,
  rule: 'work',
  async run({ tx, record, happened }) {
    if (record.state !== 'checking' && record.state !== 'running')
      throw conflict('imports.not-under-way', 'This import is not under way.')
    await tx.updateTable('imports').set({ is_stopping: true }).where('id', '=', record.id).execute()
    await happened({ name: 'import.stopped', subject: { kind: 'import', id: record.id } })
    return null
  },
})

function assertReady(one: Import, states: readonly string[]): void {
  if (!states.includes(one.state))
    throw conflict('imports.begun-already', 'This import is under way or over. Upload the file again for another one.')
  const enough: readonly string[] = one.kind === 'companies' ? ['name'] : ['name', 'firstName', 'lastName', 'email']
  const isEnough = one.columns.some((field) => field !== null && enough.includes(field))
  if (!isEnough)
    throw invalid(
      one.kind === 'companies'
        ? { columns: 'Say which column is the name of the company.' }
        : { columns: 'Say which column is the name, or the e-mail address.' },
    )
}

async function begin(tx: Tx, id: number, change: { state: string; started_at?: Date }): Promise<void> {
  await tx.deleteFrom('import_rows').where('import_id', '=', id).execute()
  await tx.deleteFrom('import_identities').where('import_id', '=', id).execute()
  await tx
    .updateTable('imports')
    .set({ ...change, position: 0, counts: '{}', problem: null, is_stopping: false, version: sql`version + 1` })
    .where('id', '=', id)
    .execute()
}
