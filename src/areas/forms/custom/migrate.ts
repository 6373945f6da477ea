import { sql } from 'kysely'
import { z } from 'zod'
import type { Tx } from '../../../kernel/db.ts'
import { conflict, invalid } from '../../../kernel/errors.ts'
import { operation } from '../../../kernel/operation.ts'
import * as schema from '../../../kernel/schema.ts'
import { orTaken } from '../../../kernel/taken.ts'
import { formAccess } from '../access.ts'
import { fieldKey } from '../fields/field.ts'
import { storedFields } from '../fields/write-design.ts'
import { formInput } from '../form.ts'

/**
 * Makes a form of custom fields (K22): the fields themselves move, with every value that any record holds of them, so
 * that nothing is copied and nothing is left behind. `id` is the set of custom fields of a kind.
 */
export const migrateCustomFields = operation({
  name: 'form.migrate-custom-fields',
  route: 'POST /forms/:id/migration',
  says: 'Makes a form of custom fields, with all their values.',
  input: z.strictObject({
    id: schema.id,
    title: formInput.title,
    category: formInput.category.optional(),
    inPortal: formInput.inPortal.optional(),
    fields: z.array(fieldKey).min(1, 'Choose at least one field.').max(100, 'A form has at most 100 fields.'),
    version: schema.version.optional(),
  }),
  output: z.object({ id: z.number(), answers: z.number() }),
  on: formAccess,
  rule: 'manage',
  async run({ tx, input, record, now, happened }) {
    if (record.custom_kind === null) throw conflict('forms.no-custom-fields', 'This is a form already.')
    const stored = await storedFields(tx, record.id)
    const moving = stored.filter(({ key, isRetired }) => !isRetired && input.fields.includes(key))
    if (moving.length < new Set(input.fields).size)
      throw invalid({ fields: 'One of these is no custom field of this kind.' })
    const { title, category = null, inPortal = false } = input
    const { id } = await tx
      .insertInto('forms')
      .values({ title, category, kinds: record.kinds, in_portal: inPortal, created_at: now, updated_at: now })
      .returning('id')
      .executeTakeFirstOrThrow()
      .catch(orTaken('forms_title', 'title', 'There is a form of this title already.'))
    const answers = await move(tx, {
      from: record.id,
      to: id,
      fields: moving.map((field) => field.id),
    })
    await tx
      .updateTable('forms')
      .set({ updated_at: now, version: sql`version + 1` })
      .where('id', '=', record.id)
      .execute()
    await happened({
      name: 'form.migrated',
      subject: { kind: 'form', id },
      after: { title, fields: moving.map(({ label }) => label), answers },
      detail: { from: record.id },
    })
    return { id, answers }
  },
})

type Move = { from: number; to: number; fields: readonly number[] }

/** Moves fields and values from one form to another; gives how many records hold some of them. */
async function move(tx: Tx, { from, to, fields }: Move): Promise<number> {
  const ids = sql`${sql.val(fields)}::bigint[]`
  await sql`update form_fields set form_id = ${to} where id = any(${ids})`.execute(tx)
  const made = await sql`
    insert into form_answers (form_id, person_id, company_id, site_id, ticket_id, created_at, updated_at, updated_by)
    select ${to}, person_id, company_id, site_id, ticket_id, created_at, updated_at, updated_by from form_answers old
    where form_id = ${from} and exists (select from form_values where answer_id = old.id and field_id = any(${ids}))`.execute(
    tx,
  )
  await sql`
    update form_values set answer_id = new.id
    from form_answers old, form_answers new
    where form_values.answer_id = old.id and form_values.field_id = any(${ids}) and old.form_id = ${from} and new.form_id = ${to}
      and (new.person_id = old.person_id or new.company_id = old.company_id or new.site_id = old.site_id or new.ticket_id = old.ticket_id)`.execute(
    tx,
  )
  await sql`
    delete from form_answers where form_id = ${from}
      and not exists (select from form_values where answer_id = form_answers.id)`.execute(tx)
  return Number(made.numAffectedRows ?? 0)
}
