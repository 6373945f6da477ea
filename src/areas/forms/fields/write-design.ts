import { sql } from 'kysely'
import type { Tx } from '../../../kernel/db.ts'
import type { FieldInput } from './field.ts'

/** A field as it stands, and whether any record holds a value of it. */
export type StoredField = {
  id: number
  key: string
  type: string
  listId: number | null
  label: string
  isAnswered: boolean
  isRetired: boolean
}

export async function storedFields(tx: Tx, form: number): Promise<StoredField[]> {
  return tx
    .selectFrom('form_fields')
    .select([
      'id',
      'key',
      'type',
      'list_id as listId',
      'label',
      sql<boolean>`exists (select from form_values where form_values.field_id = form_fields.id)`.as('isAnswered'),
      sql<boolean>`retired_at is not null`.as('isRetired'),
    ])
    .where('form_id', '=', form)
    .orderBy('position')
    .execute()
}

type Writing = { form: number; design: readonly FieldInput[]; stored: readonly StoredField[]; now: Date }

/**
 * Makes the fields of a form those of the design, in its order. What it leaves out is deleted, or retired where records
 * hold values of it.
 */
export async function writeDesign(tx: Tx, { form, design, stored, now }: Writing): Promise<void> {
  const gone = stored.filter(({ key }) => !design.some((one) => one.key === key))
  const retired = gone.filter(({ isAnswered }) => isAnswered).map(({ id }) => id)
  const deleted = gone.filter(({ isAnswered }) => !isAnswered).map(({ id }) => id)
  // First apart from the checkbox that opened it, which may be deleted now.
  await tx.updateTable('form_fields').set({ parent_id: null }).where('form_id', '=', form).execute()
  if (retired.length > 0)
    await tx
      .updateTable('form_fields')
      .set({ retired_at: now })
      .where('id', 'in', retired)
      .where('retired_at', 'is', null)
      .execute()
  if (deleted.length > 0) await tx.deleteFrom('form_fields').where('id', 'in', deleted).execute()
  const ids = new Map<string, number>()
  for (const [position, field] of design.entries())
    ids.set(field.key, await writeField(tx, { form, field, position, parent: ids.get(field.parent ?? '') ?? null }))
}

type Field = { form: number; field: FieldInput; position: number; parent: number | null }

async function writeField(tx: Tx, { form, field, position, parent }: Field): Promise<number> {
  const { pattern, options, minimum, maximum, default: initial } = field
  const row = {
    parent_id: parent,
    position,
    type: field.type,
    label: field.label,
    help: field.help,
    is_required: field.isRequired,
    list_id: field.list,
    details: JSON.stringify({ pattern, options, minimum, maximum, default: initial }),
    retired_at: null,
  }
  const { id } = await tx
    .insertInto('form_fields')
    .values({ form_id: form, key: field.key, ...row })
    .onConflict((found) => found.columns(['form_id', 'key']).doUpdateSet(row))
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}
