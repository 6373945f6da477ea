import { sql } from 'kysely'
import { z } from 'zod'
import { operation } from '../../../kernel/operation.ts'
import * as schema from '../../../kernel/schema.ts'
import { roleAccess } from '../access.ts'
import { grantable, grants } from '../grant.ts'
import { grantsOfRole, writeRoleGrants } from './grants-of.ts'

/** Replaces the rights of a role; holds from the next request of everyone who has it. */
export const grantToRole = operation({
  name: 'role.grant',
  route: 'PUT /roles/:id/grants',
  says: 'Replaces the rights of a role.',
  input: z.strictObject({ id: schema.id, grants, version: schema.version.optional() }),
  output: z.object({ id: z.number(), version: z.number() }),
  on: roleAccess,
  rule: 'edit',
  async run({ tx, me, input, record, happened }) {
    const before = await grantsOfRole(tx, record.id)
    const after = grantable(me, 'role', input.grants, before)
    await writeRoleGrants(tx, record.id, after)
    const written = await tx
      .updateTable('roles')
      .set({ version: sql`version + 1` })
      .where('id', '=', record.id)
      .returning(['id', 'version'])
      .executeTakeFirstOrThrow()
    await happened({
      name: 'role.granted',
      subject: { kind: 'role', id: record.id },
      before: { grants: before },
      after: { grants: after },
    })
    return written
  },
})
