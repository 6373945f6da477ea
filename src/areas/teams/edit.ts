import { sql } from 'kysely'
import { z } from 'zod'
import { changes } from '../../kernel/changes.ts'
import { operation } from '../../kernel/operation.ts'
import * as schema from '../../kernel/schema.ts'
import { orTaken } from '../../kernel/taken.ts'
import { teamAccess } from './access.ts'
import { assertTeamRole } from './roles/assert-role.ts'
import { skills } from './skills.ts'

/** Changes name, wall or notes of a team. A wall taken down shows its tickets to every agent from the next request on. */
export const editTeam = operation({
  name: 'team.edit',
  route: 'PATCH /teams/:id',
  says: 'Changes name, wall, notes, skills or the usual team role of a team.',
  input: z.strictObject({
    id: schema.id,
    name: schema.line(80).optional(),
    walled: schema.flag.optional(),
    notes: schema.text(5000).optional(),
    skills: skills.optional(),
    defaultRole: schema.id.nullable().optional(),
    version: schema.version.optional(),
  }),
  output: z.object({ id: z.number(), version: z.number() }),
  on: teamAccess,
  rule: 'manage',
  async run({ tx, input, record, now, happened }) {
    const after = {
      name: input.name ?? record.name,
      walled: input.walled ?? record.walled,
      notes: input.notes ?? record.notes,
      skills: input.skills ?? record.skills,
      default_role_id: input.defaultRole === undefined ? record.default_role_id : input.defaultRole,
    }
    await assertTeamRole(tx, after.default_role_id, 'defaultRole')
    const written = await tx
      .updateTable('teams')
      .set({ ...after, updated_at: now, version: sql`version + 1` })
      .where('id', '=', record.id)
      .returning(['id', 'version'])
      .executeTakeFirstOrThrow()
      .catch(orTaken('teams_name', 'name', 'There is a team of this name already.'))
    await happened({ name: 'team.edited', subject: { kind: 'team', id: record.id }, ...changes(record, after) })
    return written
  },
})
