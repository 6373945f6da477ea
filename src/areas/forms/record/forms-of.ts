import { type Expression, sql, type SqlBool } from 'kysely'
import { z } from 'zod'
import * as schema from '../../../kernel/schema.ts'
import { codeNameOf } from '../../codes/code-list.ts'
import { fileFactsOf } from '../../files/file.ts'
import { field, fieldValue } from '../fields/field.ts'
import { fieldsOf } from '../fields/fields-of.ts'
import type { FormKind } from '../form.ts'

const fileFacts = z.object({ id: z.number(), name: z.string(), type: z.string(), size: z.number() })

/** A value with what there is to show of it: the name of a code, the name and size of a file. */
const shownValue = z.object({
  field: z.string(),
  value: fieldValue,
  name: z.string().nullable(),
  file: fileFacts.nullable(),
})

/** A form on a record, with what the record says to it. */
export const filledForm = z.object({
  id: z.number(),
  title: z.string(),
  category: z.string().nullable(),
  /** The custom fields of this kind (HM-20). */
  isCustom: z.boolean(),
  inPortal: z.boolean(),
  /** It can be filled in; others only show what was filled in before. */
  isOpen: z.boolean(),
  fields: z.array(field),
  values: z.array(shownValue),
  /** Raised by every change, null before the first; an edit that names an old one is refused. */
  revision: z.number().nullable(),
  updatedAt: schema.storedInstant.nullable(),
})

/** What `readForms…` answers. */
export const formsOfRecord = z.object({ forms: z.array(filledForm), can: schema.hints })

type About = {
  kind: FormKind
  record: Expression<number>
  /** Whether the asker has the staff view of the record; who has not sees the forms of the portal only. */
  knows: Expression<SqlBool>
}

/** The kinds that have records to hold answers. */
export type AnsweredKind = Exclude<FormKind, 'asset'>

const values = sql`coalesce((
  select jsonb_agg(jsonb_build_object('field', field.key, 'value', held.value,
    'name', ${codeNameOf(sql.ref('held.code_id'))}, 'file', ${fileFactsOf(sql.ref('held.file_id'))}))
  from form_values held join form_fields field on field.id = held.field_id where held.answer_id = answer.id), '[]')`

/** SQL: the forms about a record, as `FilledForm[]`: those in use for its kind, and those it has answers to; custom fields last. */
export const formsOf = ({ kind, record, knows }: About & { kind: AnsweredKind }) => sql`coalesce((
  select jsonb_agg(jsonb_build_object('id', form.id, 'title', form.title, 'category', form.category,
    'isCustom', form.custom_kind is not null, 'inPortal', form.in_portal, 'isOpen', ${isOpen(kind)},
    'fields', ${fieldsOf(sql.ref('form.id'))}, 'values', case when answer.id is null then '[]' else ${values} end,
    'revision', answer.version, 'updatedAt', answer.updated_at)
    order by form.custom_kind is not null, lower(form.category) nulls last, lower(form.title))
  from forms form left join form_answers answer on answer.form_id = form.id and ${sql.ref(`answer.${kind}_id`)} = ${record}
  where (${isOpen(kind)} or answer.id is not null) and (form.in_portal or ${knows})), '[]')`

const isOpen = (kind: FormKind) => sql<boolean>`(form.is_active and ${kind} = any(form.kinds))`
