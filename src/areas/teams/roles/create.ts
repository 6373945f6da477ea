import { z } from 'zod'
import { forbidden } from '../../../kernel/errors.ts'
import { operation } from '../../../kernel/operation.ts'
import { may } from '../../../kernel/rule.ts'
import * as schema from '../../../kernel/schema.ts'
import { orTaken } from '../../../kernel/taken.ts'
import { blocks, writeBlocks } from './rights.ts'

/** Makes a team role: three blocks of rights, and whether its holders can be assigned. */
export const createTeamRole = operation({
  name: 'team-role.create',
  route: 'POST /team-roles',
  says: 'Makes a team role.',
  input: z.strictObject({ name: schema.line(60), canBeAssigned: schema.flag, rights: blocks }),
  output: z.object({ id: z.number() }),
  rule: may('access.manage', 'all'),
  async run({ tx, me, input, happened }) {
    if (!may('ticket.view', 'all').holds(me))
      throw forbidden(
        undefined,
        'A team role opens tickets, so only whoever sees all tickets makes one.',
        'teams.not-held',
      )
    const { id } = await tx
      .insertInto('team_roles')
      .values({ name: input.name, can_be_assigned: input.canBeAssigned })
      .returning('id')
      .executeTakeFirstOrThrow()
      .catch(orTaken('team_roles_name', 'name', 'There is a team role of this name already.'))
    await writeBlocks(tx, id, input.rights)
    await happened({ name: 'team-role.created', subject: { kind: 'team-role', id }, after: input })
    return { id }
  },
})
