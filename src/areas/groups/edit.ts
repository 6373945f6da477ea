import { sql } from 'kysely'
import { z } from 'zod'
import { changes } from '../../kernel/changes.ts'
import { operation } from '../../kernel/operation.ts'
import * as schema from '../../kernel/schema.ts'
import { orTaken } from '../../kernel/taken.ts'
import { groupAccess } from './access.ts'
import { groupFields, NAME_TAKEN } from './group.ts'

/** Changes what a group says of itself. */
export const editGroup = operation({
  name: 'group.edit',
  route: 'PATCH /groups/:id',
  says: 'Changes name, list address or notes of a group.',
  input: z.strictObject({
    id: schema.id,
    name: groupFields.name.optional(),
    email: groupFields.email.optional(),
    notes: groupFields.notes.optional(),
    version: schema.version.optional(),
  }),
  output: z.object({ id: z.number(), version: z.number() }),
  on: groupAccess,
  rule: 'manage',
  async run({ tx, input, record, now, happened }) {
    const after = {
      name: input.name ?? record.name,
      email: input.email === undefined ? record.email : input.email,
      notes: input.notes ?? record.notes,
    }
    const written = await tx
      .updateTable('groups')
      .set({ ...after, updated_at: now, version: sql`version + 1` })
      .where('id', '=', record.id)
      .returning(['id', 'version'])
      .executeTakeFirstOrThrow()
      .catch(orTaken('groups_name', 'name', NAME_TAKEN))
    await happened({ name: 'group.edited', subject: { kind: 'group', id: record.id }, ...changes(record, after) })
    return written
  },
})
