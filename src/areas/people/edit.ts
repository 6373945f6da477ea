import { sql } from 'kysely'
import { z } from 'zod'
import { changes } from '../../kernel/changes.ts'
import { operation } from '../../kernel/operation.ts'
import * as schema from '../../kernel/schema.ts'
import { personAccess } from './access.ts'
import { profileFields } from './person-input.ts'

/** Changes what a person says of themselves; everyone may do it for themselves (AT-34). */
export const editPerson = operation({
  name: 'person.edit',
  route: 'PATCH /people/:id',
  says: 'Changes name, title, language or time zone of a person.',
  input: z.strictObject({
    id: schema.id,
    name: profileFields.name.optional(),
    title: profileFields.title.optional(),
    language: profileFields.language.optional(),
    timeZone: profileFields.timeZone.optional(),
    version: schema.version.optional(),
  }),
  output: z.object({ id: z.number(), version: z.number() }),
  on: personAccess,
  rule: 'edit',
  async run({ tx, input, record, now, happened }) {
    const after = {
      name: input.name ?? record.name,
      title: input.title === undefined ? record.title : input.title,
      language: input.language === undefined ? record.language : input.language,
      time_zone: input.timeZone === undefined ? record.time_zone : input.timeZone,
    }
    const written = await tx
      .updateTable('people')
      .set({ ...after, updated_at: now, version: sql`version + 1` })
      .where('id', '=', record.id)
      .returning(['id', 'version'])
      .executeTakeFirstOrThrow()
    await happened({ name: 'person.edited', subject: { kind: 'person', id: record.id }, ...changes(record, after) })
    return written
  },
})
