import { z } from 'zod'
import { conflict } from '../../../kernel/errors.ts'
import { operation } from '../../../kernel/operation.ts'
import * as schema from '../../../kernel/schema.ts'
import { orInUse } from '../../../kernel/taken.ts'
import { teamRoleAccess } from '../access.ts'

/** Removes a team role that nobody has. The shipped ones stay. */
export const deleteTeamRole = operation({
  name: 'team-role.delete',
  route: 'DELETE /team-roles/:id',
  says: 'Removes a team role that nobody has.',
  input: z.strictObject({ id: schema.id, version: schema.version.optional() }),
  output: z.null(),
  on: teamRoleAccess,
  rule: 'edit',
  async run({ tx, record, happened }) {
    if (record.key !== null)
      throw conflict('teams.shipped', 'This team role came with the product and stays. Its rights can be changed.')
    await tx
      .deleteFrom('team_roles')
      .where('id', '=', record.id)
      .execute()
      .catch(orInUse('teams.in-use', 'Someone has this team role. Give them another one first.'))
    await happened({
      name: 'team-role.deleted',
      subject: { kind: 'team-role', id: record.id },
      before: { name: record.name },
    })
    return null
  },
})
