import type { Tx } from '../../../kernel/db.ts'
import { Failure, invalid } from '../../../kernel/errors.ts'
import { holdFiles } from '../../files/file.ts'
import type { Values } from '../fields/check-answer.ts'
import type { Field, FieldValue } from '../fields/field.ts'
import type { Asked } from './answer.ts'

type Writing = { answer: number; form: Asked; before: Values; after: Values; owner: number | null }

/** Writes what changed of an answer, and lets go of what it no longer says. */
export async function writeValues(tx: Tx, { answer, form, before, after, owner }: Writing): Promise<void> {
  const gone = [...before.keys()].filter((key) => !after.has(key)).flatMap((key) => form.ids.get(key) ?? [])
  if (gone.length > 0)
    await tx.deleteFrom('form_values').where('answer_id', '=', answer).where('field_id', 'in', gone).execute()
  const changed = form.fields.flatMap((field) => {
    const value = after.get(field.key)
    return value === undefined || value === before.get(field.key) ? [] : [{ field, value }]
  })
  for (const { field, value } of changed) if (field.type === 'file') await holdFile(tx, field, Number(value), owner)
  if (changed.length === 0) return
  await tx
    .insertInto('form_values')
    .values(changed.map(({ field, value }) => rowOf(answer, form.ids.get(field.key) ?? 0, field, value)))
    .onConflict((row) =>
      row.columns(['answer_id', 'field_id']).doUpdateSet((next) => ({
        value: next.ref('excluded.value'),
        code_id: next.ref('excluded.code_id'),
        file_id: next.ref('excluded.file_id'),
      })),
    )
    .execute()
}

const rowOf = (answer: number, id: number, field: Field, value: FieldValue) => ({
  answer_id: answer,
  field_id: id,
  value: JSON.stringify(value),
  code_id: field.type === 'choice' && field.list !== null ? Number(value) : null,
  file_id: field.type === 'file' ? Number(value) : null,
})

async function holdFile(tx: Tx, { key }: Field, file: number, owner: number | null): Promise<void> {
  try {
    await holdFiles(tx, [file], owner)
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    throw invalid({ [`values.${key}`]: 'This file is not an upload of yours, or is in use already.' })
  }
}
