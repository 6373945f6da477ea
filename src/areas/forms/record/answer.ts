import { sql } from 'kysely'
import type { Tx } from '../../../kernel/db.ts'
import { conflict, notFound } from '../../../kernel/errors.ts'
import type { Field, FieldValue } from '../fields/field.ts'
import { fieldsOf } from '../fields/fields-of.ts'
import type { AnsweredKind } from './forms-of.ts'

/** What a form is asked of: one record, as whoever asks may see it. */
export type Subject = {
  kind: AnsweredKind
  id: number
  /** The asker has the staff view of the record, so that forms which are not for the portal exist for them. */
  isKnown: boolean
}

export type Asked = { id: number; title: string; isOpen: boolean; fields: Field[]; ids: ReadonlyMap<string, number> }

/** The form with its fields, whose design stays as it is until the transaction ends. Errors: `not-found`. */
export async function askedForm(tx: Tx, form: number, subject: Subject): Promise<Asked> {
  const found = await tx
    .selectFrom('forms')
    .select([
      'id',
      'title',
      'in_portal as inPortal',
      sql<boolean>`is_active and ${subject.kind} = any(kinds)`.as('isOpen'),
    ])
    .where('id', '=', form)
    .forShare()
    .executeTakeFirst()
  if (!found || !(found.inPortal || subject.isKnown)) throw notFound()
  const read = await sql<{ fields: Field[]; ids: Record<string, number> }>`
    select ${fieldsOf(sql`${form}::bigint`)} as fields,
      coalesce((select jsonb_object_agg(key, id) from form_fields where form_id = ${form}), '{}') as ids`.execute(tx)
  const { fields = [], ids = {} } = read.rows[0] ?? {}
  return { ...found, fields, ids: new Map(Object.entries(ids)) }
}

export type Answer = { id: number; version: number; values: Map<string, FieldValue> }

/** What the record says to the form now, locked; null when it says nothing yet. */
export async function answerOf(tx: Tx, form: number, { kind, id }: Subject): Promise<Answer | null> {
  const found = await sql<{ id: number; version: number }>`
    select id, version from form_answers where form_id = ${form} and ${sql.ref(`${kind}_id`)} = ${id} for update`.execute(
    tx,
  )
  const answer = found.rows[0]
  if (!answer) return null
  const rows = await tx
    .selectFrom('form_values')
    .innerJoin('form_fields', 'form_fields.id', 'form_values.field_id')
    .select(['form_fields.key', sql<FieldValue>`form_values.value`.as('value')])
    .where('answer_id', '=', answer.id)
    .execute()
  return { ...answer, values: new Map(rows.map(({ key, value }) => [key, value])) }
}

/** Refuses an edit that is based on an answer gone by. Left out, the last one to write wins. */
export function assertRevision(answer: Answer | null, revision: number | null | undefined): void {
  if (revision === undefined || revision === (answer?.version ?? null)) return
  const values = [...(answer?.values ?? [])].map(([field, value]) => ({ field, value }))
  throw conflict(
    'forms.answer-changed',
    'Someone filled this in in the meantime. What you wrote is kept; look at both.',
    { values, revision: answer?.version ?? null },
  )
}
