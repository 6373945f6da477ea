import { sql } from 'kysely'
import { z } from 'zod'
import { changes } from '../../kernel/changes.ts'
import { operation } from '../../kernel/operation.ts'
import * as schema from '../../kernel/schema.ts'
import { orTaken } from '../../kernel/taken.ts'
import { personAccess } from './access.ts'
import { code } from './code.ts'
import { staffFields } from './person-input.ts'

/** Changes what staff write about a person: code, notes, and the alert shown when a ticket is logged for them (HM-19). */
export const annotatePerson = operation({
  name: 'person.annotate',
  route: 'PATCH /people/:id/record',
  says: 'Changes code, notes or alert of a person.',
  input: z.strictObject({
    id: schema.id,
    code: code.optional(),
    notes: staffFields.notes.optional(),
    alert: staffFields.alert.optional(),
    version: schema.version.optional(),
  }),
  output: z.object({ id: z.number(), version: z.number() }),
  on: personAccess,
  rule: 'annotate',
  async run({ tx, input, record, now, happened }) {
    const after = {
      code: input.code ?? record.code,
      notes: input.notes ?? record.notes,
      alert: input.alert === undefined ? record.alert : input.alert,
    }
    const written = await tx
      .updateTable('people')
      .set({ ...after, updated_at: now, version: sql`version + 1` })
      .where('id', '=', record.id)
      .returning(['id', 'version'])
      .executeTakeFirstOrThrow()
      .catch(orTaken('people_code', 'code', 'Someone has this code already.'))
    await happened({ name: 'person.annotated', subject: { kind: 'person', id: record.id }, ...changes(record, after) })
    return written
  },
})
