import { sql } from 'kysely'
import { z } from 'zod'
import { changes } from '../../../kernel/changes.ts'
import { operation } from '../../../kernel/operation.ts'
import * as schema from '../../../kernel/schema.ts'
import { orTaken } from '../../../kernel/taken.ts'
import { teamRoleAccess } from '../access.ts'
import { blocks, blocksOf, writeBlocks } from './rights.ts'

/** Changes a team role; holds in every team from the next request on. */
export const editTeamRole = operation({
  name: 'team-role.edit',
  route: 'PATCH /team-roles/:id',
  says: 'Changes a team role.',
  input: z.strictObject({
    id: schema.id,
    name: schema.line(60).optional(),
    canBeAssigned: schema.flag.optional(),
    rights: blocks.optional(),
    version: schema.version.optional(),
  }),
  output: z.object({ id: z.number(), version: z.number() }),
  on: teamRoleAccess,
  rule: 'edit',
  async run({ tx, input, record, happened }) {
    const after = { name: input.name ?? record.name, can_be_assigned: input.canBeAssigned ?? record.can_be_assigned }
    const rights = await blocksOf(tx, record.id)
    const written = await tx
      .updateTable('team_roles')
      .set({ ...after, version: sql`version + 1` })
      .where('id', '=', record.id)
      .returning(['id', 'version'])
      .executeTakeFirstOrThrow()
      .catch(orTaken('team_roles_name', 'name', 'There is a team role of this name already.'))
    if (input.rights) await writeBlocks(tx, record.id, input.rights)
    await happened({
      name: 'team-role.edited',
      subject: { kind: 'team-role', id: record.id },
      ...changes({ ...record, rights }, { ...after, rights: input.rights ?? rights }),
    })
    return written
  },
})
