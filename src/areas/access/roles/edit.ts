import { sql } from 'kysely'
import { z } from 'zod'
import { changes } from '../../../kernel/changes.ts'
import { operation } from '../../../kernel/operation.ts'
import * as schema from '../../../kernel/schema.ts'
import { orTaken } from '../../../kernel/taken.ts'
import { roleAccess } from '../access.ts'
import { assertBelow, rank } from '../rank.ts'

/** Renames a role or moves it in the order of ranks. */
export const editRole = operation({
  name: 'role.edit',
  route: 'PATCH /roles/:id',
  says: 'Changes name or rank of a role.',
  input: z.strictObject({
    id: schema.id,
    name: schema.line(60).optional(),
    rank: rank.optional(),
    version: schema.version.optional(),
  }),
  output: z.object({ id: z.number(), version: z.number() }),
  on: roleAccess,
  rule: 'edit',
  async run({ tx, me, input, record, happened }) {
    const after = { name: input.name ?? record.name, rank: input.rank ?? record.rank }
    if (after.rank !== record.rank) assertBelow(me, after.rank)
    const written = await tx
      .updateTable('roles')
      .set({ ...after, version: sql`version + 1` })
      .where('id', '=', record.id)
      .returning(['id', 'version'])
      .executeTakeFirstOrThrow()
      .catch(orTaken('roles_name', 'name', 'There is a role of this name already.'))
    await happened({ name: 'role.edited', subject: { kind: 'role', id: record.id }, ...changes(record, after) })
    return written
  },
})
