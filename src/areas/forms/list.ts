import { sql } from 'kysely'
import { z } from 'zod'
import { pageInput, pageOf } from '../../kernel/pages.ts'
import { list } from '../../kernel/query.ts'
import * as schema from '../../kernel/schema.ts'
import { formAccess } from './access.ts'
import { formKind } from './form.ts'

/** The forms by title; with `custom` the custom fields of each kind instead. */
export const listForms = list({
  name: 'form.list',
  route: 'GET /forms',
  says: 'The forms by title, or the custom fields of each kind of record.',
  input: z.strictObject({
    kind: formKind.optional(),
    custom: schema.flag.optional(),
    ...pageInput,
    sort: z.string().optional(),
  }),
  output: pageOf(
    z.object({
      id: z.number(),
      title: z.string(),
      category: z.string().nullable(),
      kinds: z.array(formKind),
      customKind: formKind.nullable(),
      inPortal: z.boolean(),
      isActive: z.boolean(),
      fields: z.number(),
      answers: z.number(),
      updatedAt: schema.instant,
      can: schema.hints,
    }),
  ),
  on: formAccess,
  rule: 'see',
  sorts: {
    title: { column: 'forms.title', direction: 'asc', kind: 'text' },
    updated: { column: 'forms.updated_at', direction: 'desc', kind: 'time' },
  },
  filter: (q, { input }) => {
    const side = q.where('forms.custom_kind', input.custom ? 'is not' : 'is', null)
    return input.kind === undefined ? side : side.where(sql<boolean>`${input.kind} = any(forms.kinds)`)
  },
  select: (q) =>
    q.select([
      'forms.id',
      'forms.title',
      'forms.category',
      'forms.kinds',
      'forms.custom_kind as customKind',
      'forms.in_portal as inPortal',
      'forms.is_active as isActive',
      'forms.updated_at as updatedAt',
      sql<number>`(select count(*) from form_fields where form_id = forms.id and retired_at is null)`.as('fields'),
      sql<number>`(select count(*) from form_answers where form_id = forms.id)`.as('answers'),
    ]),
})
