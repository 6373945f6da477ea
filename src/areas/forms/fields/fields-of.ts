import { type Expression, sql } from 'kysely'
import { choicesOf } from '../../codes/code-list.ts'
import type { Field } from './field.ts'

const own = sql`coalesce((
  select jsonb_agg(jsonb_build_object('value', own.name, 'name', own.name, 'isRetired', false))
  from jsonb_array_elements_text(field.details -> 'options') as own(name)), '[]')`

/** SQL: every field of a form in order, those asked no more too and last, as `Field[]`. */
export const fieldsOf = (form: Expression<number>) => sql<Field[]>`coalesce((
  select jsonb_agg(jsonb_build_object('key', field.key, 'parent', opener.key, 'type', field.type, 'label', field.label,
    'help', field.help, 'isRequired', field.is_required, 'list', field.list_id,
    'options', case when field.list_id is null then ${own} else ${choicesOf(sql.ref('field.list_id'))} end,
    'pattern', field.details -> 'pattern', 'default', field.details -> 'default',
    'minimum', field.details -> 'minimum', 'maximum', field.details -> 'maximum',
    'isRetired', field.retired_at is not null) order by field.retired_at is not null, field.position, field.id)
  from form_fields field left join form_fields opener on opener.id = field.parent_id
  where field.form_id = ${form}), '[]')`
