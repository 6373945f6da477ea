import { sql } from 'kysely'
import { z } from 'zod'
import type { Tx } from '../../../kernel/db.ts'
import { conflict } from '../../../kernel/errors.ts'
import type { Doing } from '../../../kernel/operation.ts'
import * as schema from '../../../kernel/schema.ts'
import { formEmptied, formFilled } from '../events.ts'
import { checkAnswer, type Values } from '../fields/check-answer.ts'
import { type Field, type FieldValue, givenValues } from '../fields/field.ts'
import { refuseAnswer, valuesFrom } from '../fields/given.ts'
import { answerOf, askedForm, assertRevision, type Subject } from './answer.ts'
import { writeValues } from './write-values.ts'

/** What every operation takes that fills in a form; `id` is the record, and `revision` that of the answer it is based on. */
export const fillInput = z.strictObject({
  id: schema.id,
  form: schema.id,
  values: givenValues,
  revision: schema.version.nullable().optional(),
})

export const fillOutput = z.object({ revision: z.number() })

/** The same for one that takes an answer away. */
export const emptyInput = z.strictObject({ id: schema.id, form: schema.id, revision: schema.version.optional() })

type Filling<I> = Pick<Doing<I, unknown>, 'tx' | 'me' | 'now' | 'happened' | 'input'>

/**
 * Fills in a form about a record, whole: what is not named is emptied. Whoever calls it has passed the record's rule.
 * Errors: `invalid` with a sentence for each field, `not-found`, `conflict` for a form out of use or an old revision.
 */
export async function fillForm(
  { tx, me, now, happened, input }: Filling<z.output<typeof fillInput>>,
  subject: Subject,
): Promise<z.output<typeof fillOutput>> {
  const form = await askedForm(tx, input.form, subject)
  if (!form.isOpen) throw conflict('forms.closed', 'This form is not in use any more. What was filled in stays.')
  const answer = await answerOf(tx, form.id, subject)
  assertRevision(answer, input.revision)
  const before: Values = answer?.values ?? new Map()
  const { values: after, sentences } = checkAnswer(form.fields, valuesFrom(input.values), before)
  refuseAnswer(sentences)
  if (answer && isSame(before, after)) return { revision: answer.version }
  const written = await writeAnswer(tx, { form: form.id, answer: answer?.id ?? null, subject, now, by: me.person })
  await writeValues(tx, { answer: written.id, form, before, after, owner: me.person })
  await happened({
    name: formFilled,
    subject: { kind: subject.kind, id: subject.id },
    ...told(form.title, form.fields, before, after),
    detail: { form: form.id },
  })
  return { revision: written.version }
}

/** Takes the whole answer of a record to a form away. Errors: `not-found`, `conflict` for an old revision. */
export async function emptyForm(
  { tx, happened, input }: Filling<z.output<typeof emptyInput>>,
  subject: Subject,
): Promise<null> {
  const form = await askedForm(tx, input.form, subject)
  const answer = await answerOf(tx, form.id, subject)
  assertRevision(answer, input.revision)
  if (!answer) return null
  await tx.deleteFrom('form_answers').where('id', '=', answer.id).execute()
  await happened({
    name: formEmptied,
    subject: { kind: subject.kind, id: subject.id },
    ...told(form.title, form.fields, answer.values, new Map()),
    detail: { form: form.id },
  })
  return null
}

const isSame = (before: Values, after: Values): boolean =>
  before.size === after.size && [...before].every(([key, value]) => after.get(key) === value)

type Row = { form: number; answer: number | null; subject: Subject; now: Date; by: number | null }

async function writeAnswer(tx: Tx, { form, answer, subject, now, by }: Row): Promise<{ id: number; version: number }> {
  if (answer === null)
    return tx
      .insertInto('form_answers')
      .values({
        form_id: form,
        [`${subject.kind}_id`]: subject.id,
        created_at: now,
        updated_at: now,
        updated_by: by,
      })
      .returning(['id', 'version'])
      .executeTakeFirstOrThrow()
  return tx
    .updateTable('form_answers')
    .set({ updated_at: now, updated_by: by, version: sql`version + 1` })
    .where('id', '=', answer)
    .returning(['id', 'version'])
    .executeTakeFirstOrThrow()
}

/** What changed, for the history: each field as "form: label", so that it is no other field of the record. */
function told(title: string, fields: readonly Field[], before: Values, after: Values) {
  const changed = fields.filter(({ key }) => before.get(key) !== after.get(key))
  const only = (values: Values) =>
    Object.fromEntries(changed.map((field) => [`${title}: ${field.label}`, textOf(field, values.get(field.key))]))
  return { before: only(before), after: only(after) }
}

/** A code as its name; a file as its number, for its name is nothing that the form knows. */
function textOf({ options }: Field, value: FieldValue | undefined): FieldValue | null {
  return value === undefined ? null : (options.find((one) => one.value === value)?.name ?? value)
}
