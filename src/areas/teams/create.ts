import { z } from 'zod'
import { operation } from '../../kernel/operation.ts'
import { may } from '../../kernel/rule.ts'
import * as schema from '../../kernel/schema.ts'
import { orTaken } from '../../kernel/taken.ts'
import { assertTeamRole } from './roles/assert-role.ts'
import { skills } from './skills.ts'

/** Makes a team, behind a wall unless said otherwise: agents outside see its tickets only when assigned (HR-12). */
export const createTeam = operation({
  name: 'team.create',
  route: 'POST /teams',
  says: 'Makes a team, behind a wall unless said otherwise.',
  input: z.strictObject({
    name: schema.line(80),
    walled: schema.flag.default(true),
    notes: schema.text(5000).default(''),
    skills: skills.default([]),
    /** What a new member begins with. */
    defaultRole: schema.id.nullable().default(null),
  }),
  output: z.object({ id: z.number() }),
  rule: may('team.manage', 'all'),
  async run({ tx, input, now, happened }) {
    const { defaultRole, ...fields } = input
    await assertTeamRole(tx, defaultRole, 'defaultRole')
    const { id } = await tx
      .insertInto('teams')
      .values({ ...fields, default_role_id: defaultRole, created_at: now, updated_at: now })
      .returning('id')
      .executeTakeFirstOrThrow()
      .catch(orTaken('teams_name', 'name', 'There is a team of this name already.'))
    await happened({ name: 'team.created', subject: { kind: 'team', id }, after: input })
    return { id }
  },
})
