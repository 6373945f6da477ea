import { sql } from 'kysely'
import { z } from 'zod'
import { conflict } from '../../kernel/errors.ts'
import { operation } from '../../kernel/operation.ts'
import * as schema from '../../kernel/schema.ts'
import { personAccess } from './access.ts'
import { assertNotLastOwner } from './last-owner.ts'

/** Ends every access of a person at once, sessions and keys included; records and history stay (K13). */
export const deactivatePerson = operation({
  name: 'person.deactivate',
  route: 'POST /people/:id/deactivation',
  says: 'Ends every access of a person at once. Records stay.',
  input: z.strictObject({ id: schema.id, version: schema.version.optional() }),
  output: z.object({ id: z.number() }),
  on: personAccess,
  rule: 'deactivate',
  async run({ tx, record, now, happened }) {
    if (record.deactivated_at) throw conflict('people.inactive', 'This person is deactivated already.')
    await assertNotLastOwner(tx, record.id, now)
    await tx
      .updateTable('people')
      .set({ deactivated_at: now, updated_at: now, version: sql`version + 1` })
      .where('id', '=', record.id)
      .execute()
    await happened({ name: 'person.deactivated', subject: { kind: 'person', id: record.id } })
    return { id: record.id }
  },
})

/** Gives a deactivated person back what they had. */
export const reactivatePerson = operation({
  name: 'person.reactivate',
  route: 'DELETE /people/:id/deactivation',
  says: 'Gives a deactivated person their access back.',
  input: z.strictObject({ id: schema.id, version: schema.version.optional() }),
  output: z.null(),
  on: personAccess,
  rule: 'deactivate',
  async run({ tx, record, now, happened }) {
    if (!record.deactivated_at) throw conflict('people.active', 'This person is active.')
    await tx
      .updateTable('people')
      .set({ deactivated_at: null, updated_at: now, version: sql`version + 1` })
      .where('id', '=', record.id)
      .execute()
    await happened({ name: 'person.reactivated', subject: { kind: 'person', id: record.id } })
    return null
  },
})
