import { sql } from 'kysely'
import { z } from 'zod'
import { read } from '../../kernel/query.ts'
import * as schema from '../../kernel/schema.ts'
import { readSetting } from '../../kernel/settings.ts'
import { formAccess } from './access.ts'
import { customFields } from './custom/setting.ts'
import { field } from './fields/field.ts'
import { fieldsOf } from './fields/fields-of.ts'
import { formKind } from './form.ts'

/** One form with its fields in their order; those asked no more stand last. */
export const readForm = read({
  name: 'form.read',
  route: 'GET /forms/:id',
  says: 'One form with its fields.',
  input: z.strictObject({ id: schema.id }),
  output: z.object({
    id: z.number(),
    title: z.string(),
    category: z.string().nullable(),
    kinds: z.array(formKind),
    customKind: formKind.nullable(),
    inPortal: z.boolean(),
    isActive: z.boolean(),
    fields: z.array(field),
    answers: z.number(),
    /** New fields may be added: always, except to custom fields that are switched off. */
    takesFields: z.boolean(),
    version: z.number(),
    can: schema.hints,
  }),
  on: formAccess,
  rule: 'see',
  answer: async (row, { db }) => ({
    ...row,
    takesFields: row.customKind === null || (await readSetting(db, customFields)),
  }),
  select: (q) =>
    q.select([
      'forms.id',
      'forms.title',
      'forms.category',
      'forms.kinds',
      'forms.custom_kind as customKind',
      'forms.in_portal as inPortal',
      'forms.is_active as isActive',
      'forms.version',
      fieldsOf(sql.ref('forms.id')).as('fields'),
      sql<number>`(select count(*) from form_answers where form_id = forms.id)`.as('answers'),
    ]),
})
