import { sql } from 'kysely'
import { z } from 'zod'
import { invalid } from '../../kernel/errors.ts'
import { operation } from '../../kernel/operation.ts'
import * as schema from '../../kernel/schema.ts'
import { choicesByList } from '../codes/code-list.ts'
import { formAccess } from './access.ts'
import { checkCustom } from './custom/check-custom.ts'
import { checkDesign } from './fields/check-design.ts'
import { design, type FieldInput, listsIn } from './fields/field.ts'
import { type StoredField, storedFields, writeDesign } from './fields/write-design.ts'

/**
 * Gives a form its fields, all at once and in order. A field is known by its key: with the same key it may get another
 * label or place and keeps its answers; one that is left out goes, or is retired where records hold values of it.
 */
export const designForm = operation({
  name: 'form.design',
  route: 'PUT /forms/:id/fields',
  says: 'Gives a form its fields, in order.',
  input: z.strictObject({ id: schema.id, fields: design, version: schema.version.optional() }),
  output: z.object({ id: z.number(), version: z.number() }),
  on: formAccess,
  rule: 'manage',
  async run({ tx, input, record, now, happened }) {
    const { fields } = input
    const stored = await storedFields(tx, record.id)
    if (record.custom_kind !== null) await checkCustom(tx, fields, stored)
    const problems = {
      ...checkDesign(fields, await choicesByList(tx, listsIn(fields))),
      ...answeredProblems(fields, stored),
    }
    if (Object.keys(problems).length > 0) throw invalid(problems)
    await writeDesign(tx, { form: record.id, design: fields, stored, now })
    const written = await tx
      .updateTable('forms')
      .set({ updated_at: now, version: sql`version + 1` })
      .where('id', '=', record.id)
      .returning(['id', 'version'])
      .executeTakeFirstOrThrow()
    const labelsBefore = stored.filter(({ isRetired }) => !isRetired).map(({ label }) => label)
    await happened({
      name: 'form.designed',
      subject: { kind: 'form', id: record.id },
      before: { fields: labelsBefore },
      after: { fields: fields.map(({ label }) => label) },
    })
    return written
  },
})

/** Answers would not fit the type or list they were given to any more. */
function answeredProblems(fields: readonly FieldInput[], stored: readonly StoredField[]): Record<string, string> {
  const problems: Record<string, string> = {}
  for (const [index, field] of fields.entries()) {
    const was = stored.find(({ key }) => key === field.key)
    if (!was?.isAnswered) continue
    if (was.type !== field.type)
      problems[`fields.${index}.type`] = 'This field has answers. Add another one, and take this one out.'
    else if (was.listId !== field.list)
      problems[`fields.${index}.list`] =
        'This field has answers from another list. Add another one, and take this one out.'
  }
  return problems
}
