import { z } from 'zod'
import { admits } from '../../../kernel/admit.ts'
import { notFound } from '../../../kernel/errors.ts'
import { operation } from '../../../kernel/operation.ts'
import { may } from '../../../kernel/rule.ts'
import * as schema from '../../../kernel/schema.ts'
import { orTaken } from '../../../kernel/taken.ts'
import { roleAccess } from '../access.ts'
import { grantable, grants } from '../grant.ts'
import { assertBelow, rank } from '../rank.ts'
import { grantsOfRole, writeRoleGrants } from './grants-of.ts'

/** Makes a role, empty, with the rights sent along, or with those of another role (K10: below one's own rank). */
export const createRole = operation({
  name: 'role.create',
  route: 'POST /roles',
  says: 'Makes a role, alone or as a copy of another.',
  input: z.strictObject({ name: schema.line(60), rank, grants: grants.optional(), copyOf: schema.id.optional() }),
  output: z.object({ id: z.number() }),
  rule: may('access.manage', 'all'),
  async run({ tx, me, input, happened }) {
    assertBelow(me, input.rank)
    if (input.copyOf !== undefined && !(await admits(tx, roleAccess, 'see', me, input.copyOf))) throw notFound()
    const copied = input.copyOf === undefined ? [] : await grantsOfRole(tx, input.copyOf)
    const wanted = grantable(me, 'role', input.grants ?? copied)
    const { id } = await tx
      .insertInto('roles')
      .values({ name: input.name, rank: input.rank })
      .returning('id')
      .executeTakeFirstOrThrow()
      .catch(orTaken('roles_name', 'name', 'There is a role of this name already.'))
    await writeRoleGrants(tx, id, wanted)
    await happened({
      name: 'role.created',
      subject: { kind: 'role', id },
      after: { name: input.name, rank: input.rank, grants: wanted },
    })
    return { id }
  },
})
