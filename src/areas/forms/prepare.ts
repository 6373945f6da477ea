import type { App } from '../../kernel/app.ts'
import { formKinds } from './form.ts'

/** Each kind of record has its custom fields, empty in a new workspace: a form of its own under this title. */
export async function prepareForms(app: App): Promise<void> {
  const now = app.clock()
  const rows = formKinds.map((kind) => ({
    title: `Custom fields: ${kind}`,
    kinds: [kind],
    custom_kind: kind,
    created_at: now,
    updated_at: now,
  }))
  await app.db
    .insertInto('forms')
    .values(rows)
    .onConflict((row) => row.column('custom_kind').doNothing())
    .execute()
}
