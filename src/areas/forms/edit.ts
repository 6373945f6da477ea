import { sql } from 'kysely'
import { z } from 'zod'
import { changes } from '../../kernel/changes.ts'
import { conflict } from '../../kernel/errors.ts'
import { operation } from '../../kernel/operation.ts'
import * as schema from '../../kernel/schema.ts'
import { orTaken } from '../../kernel/taken.ts'
import { formAccess } from './access.ts'
import { formInput } from './form.ts'

/** Changes what a form is called, what it is about, and where it is shown. Answers stay, whatever changes. */
export const editForm = operation({
  name: 'form.edit',
  route: 'PATCH /forms/:id',
  says: 'Changes title, category or kinds of a form, whether it is in use, and whether the portal shows it.',
  input: z.strictObject({
    id: schema.id,
    title: formInput.title.optional(),
    category: formInput.category.optional(),
    kinds: formInput.kinds.optional(),
    inPortal: formInput.inPortal.optional(),
    isActive: formInput.isActive.optional(),
    version: schema.version.optional(),
  }),
  output: z.object({ id: z.number(), version: z.number() }),
  on: formAccess,
  rule: 'manage',
  async run({ tx, input, record, now, happened }) {
    if (record.custom_kind !== null)
      throw conflict(
        'forms.custom-fields',
        'These are the custom fields of a kind of record. Their fields can be changed.',
      )
    const after = {
      title: input.title ?? record.title,
      category: input.category === undefined ? record.category : input.category,
      kinds: input.kinds ?? record.kinds,
      in_portal: input.inPortal ?? record.in_portal,
      is_active: input.isActive ?? record.is_active,
    }
    const written = await tx
      .updateTable('forms')
      .set({ ...after, updated_at: now, version: sql`version + 1` })
      .where('id', '=', record.id)
      .returning(['id', 'version'])
      .executeTakeFirstOrThrow()
      .catch(orTaken('forms_title', 'title', 'There is a form of this title already.'))
    await happened({ name: 'form.edited', subject: { kind: 'form', id: record.id }, ...changes(record, after) })
    return written
  },
})
