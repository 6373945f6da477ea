import { z } from 'zod'
import { conflict } from '../../../kernel/errors.ts'
import { operation } from '../../../kernel/operation.ts'
import * as schema from '../../../kernel/schema.ts'
import { orInUse } from '../../../kernel/taken.ts'
import { roleAccess } from '../access.ts'
import { grantsOfRole } from './grants-of.ts'

/** Removes a role that nobody has. The shipped ones stay. */
export const deleteRole = operation({
  name: 'role.delete',
  route: 'DELETE /roles/:id',
  says: 'Removes a role that nobody has.',
  input: z.strictObject({ id: schema.id, version: schema.version.optional() }),
  output: z.null(),
  on: roleAccess,
  rule: 'edit',
  async run({ tx, record, happened }) {
    if (record.key !== null)
      throw conflict('access.shipped', 'This role came with the product and stays. Its rights can be changed.')
    const before = { name: record.name, rank: record.rank, grants: await grantsOfRole(tx, record.id) }
    await tx
      .deleteFrom('roles')
      .where('id', '=', record.id)
      .execute()
      .catch(orInUse('access.in-use', 'Someone has this role. Give them another one first.'))
    await happened({ name: 'role.deleted', subject: { kind: 'role', id: record.id }, before })
    return null
  },
})
