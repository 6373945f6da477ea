import { sql } from 'kysely'
import { z } from 'zod'
import type { Access } from '../../../kernel/access.ts'
import { admits } from '../../../kernel/admit.ts'
import type { Db } from '../../../kernel/db.ts'
import type { Me } from '../../../kernel/me.ts'
import { operation } from '../../../kernel/operation.ts'
import { download, read } from '../../../kernel/query.ts'
import type { TableName } from '../../../kernel/rule.ts'
import * as schema from '../../../kernel/schema.ts'
import type { Subject } from './answer.ts'
import { emptyForm, emptyInput, fillForm, fillInput, fillOutput } from './fill.ts'
import { type AnsweredKind, formsOf, formsOfRecord } from './forms-of.ts'
import { openFormFile } from './open-file.ts'
import { shownForms } from './shown-forms.ts'

type About<K, P, T extends TableName, A extends string> = {
  kind: K
  /** The first word of its routes. */
  path: P
  on: Access<T, A>
  /** Who sees the record sees its forms of the portal. */
  sees: A
  /** The staff view of the record, which the other forms belong to. */
  knows: A
  /** Whoever may change the record fills in its forms. */
  changes: A
}

/**
 * What can be asked and done about the forms of one kind of record. Forms have no rule of their own: each of these asks
 * the rule of the record.
 */
export function formsAbout<
  const K extends AnsweredKind,
  const P extends string,
  T extends TableName,
  A extends string,
>({ kind, path, on, sees, knows, changes }: About<K, P, T, A>) {
  const subject = async (db: Db, me: Me, id: number): Promise<Subject> => ({
    kind,
    id,
    isKnown: await admits(db, on, knows, me, id),
  })
  return {
    read: read({
      name: `${kind}.read-forms`,
      route: `GET /${path}/:id/forms`,
      says: `The forms about a ${kind}, with what was filled in.`,
      input: z.strictObject({ id: schema.id }),
      output: formsOfRecord,
      on,
      rule: sees,
      select: (q, { me }) =>
        q.select(formsOf({ kind, record: sql.ref(`${on.table}.id`), knows: on.where(knows, me) }).as('forms')),
      answer: ({ forms, can }) => ({ forms: shownForms(forms), can }),
    }),
    fill: operation({
      name: `${kind}.fill-form`,
      route: `PUT /${path}/:id/forms/:form`,
      says: `Fills in a form about a ${kind}.`,
      input: fillInput,
      output: fillOutput,
      on,
      rule: changes,
      run: async (doing) => fillForm(doing, await subject(doing.tx, doing.me, doing.input.id)),
    }),
    empty: operation({
      name: `${kind}.empty-form`,
      route: `DELETE /${path}/:id/forms/:form`,
      says: `Takes away what was filled in about a ${kind}.`,
      input: emptyInput,
      output: z.null(),
      on,
      rule: changes,
      run: async (doing) => emptyForm(doing, await subject(doing.tx, doing.me, doing.input.id)),
    }),
    file: download({
      name: `${kind}.download-form-file`,
      route: `GET /${path}/:id/form-files/:file`,
      says: `A file that was filled in about a ${kind}.`,
      input: z.strictObject({ id: schema.id, file: schema.id }),
      on,
      rule: sees,
      open: async ({ app, db, me, input }) => openFormFile(app, db, await subject(db, me, input.id), input.file),
    }),
  }
}
