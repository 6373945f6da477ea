import { z } from 'zod'
import { conflict } from '../../kernel/errors.ts'
import { operation } from '../../kernel/operation.ts'
import * as schema from '../../kernel/schema.ts'
import { orInUse } from '../../kernel/taken.ts'
import { formAccess } from './access.ts'

/** Removes a form that nobody ever filled in. One with answers can be taken out of use. */
export const deleteForm = operation({
  name: 'form.delete',
  route: 'DELETE /forms/:id',
  says: 'Removes a form without answers.',
  input: z.strictObject({ id: schema.id, version: schema.version.optional() }),
  output: z.null(),
  on: formAccess,
  rule: 'manage',
  async run({ tx, record, happened }) {
    if (record.custom_kind !== null)
      throw conflict(
        'forms.custom-fields',
        'These are the custom fields of a kind of record. Their fields can be changed.',
      )
    await tx
      .deleteFrom('forms')
      .where('id', '=', record.id)
      .execute()
      .catch(
        orInUse('forms.answered', 'Records hold answers to this form. Take it out of use: they stay and are shown.'),
      )
    await happened({ name: 'form.deleted', subject: { kind: 'form', id: record.id }, before: { title: record.title } })
    return null
  },
})
