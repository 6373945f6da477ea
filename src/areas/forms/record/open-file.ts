import { sql } from 'kysely'
import type { App } from '../../../kernel/app.ts'
import type { Db } from '../../../kernel/db.ts'
import type { Content } from '../../../kernel/query.ts'
import { openStored, storedFile } from '../../files/file.ts'
import type { Subject } from './answer.ts'

/** A file that an answer of this record holds; null for every other one, and for forms that do not exist for the asker. */
export async function openFormFile(app: App, db: Db, subject: Subject, file: number): Promise<Content | null> {
  const { kind, id, isKnown } = subject
  const found = await sql`
    select from form_values held
      join form_answers answer on answer.id = held.answer_id join forms form on form.id = answer.form_id
    where held.file_id = ${file} and ${sql.ref(`answer.${kind}_id`)} = ${id} and (form.in_portal or ${isKnown})`.execute(
    db,
  )
  const stored = found.rows.length > 0 ? await storedFile(db, file) : null
  return stored && openStored(app, stored)
}
