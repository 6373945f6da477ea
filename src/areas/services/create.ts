import { z } from 'zod'
import { operation } from '../../kernel/operation.ts'
import { may } from '../../kernel/rule.ts'
import { orTaken } from '../../kernel/taken.ts'
import { assertTeamInUse } from './assert-team.ts'
import { priorities } from './priority.ts'
import { NAME_TAKEN, serviceFields } from './service.ts'

/** Makes a service: a product, project or duty that is supported. Nobody has it yet. */
export const createService = operation({
  name: 'service.create',
  route: 'POST /services',
  says: 'Makes a service. Nobody has it yet.',
  input: z.strictObject({
    name: serviceFields.name,
    kind: serviceFields.kind.default(null),
    description: serviceFields.description.default(''),
    isPortal: serviceFields.isPortal.default(false),
    categories: serviceFields.categories.default([]),
    priorities: serviceFields.priorities.default([...priorities]),
    defaultTeam: serviceFields.defaultTeam.default(null),
  }),
  output: z.object({ id: z.number() }),
  rule: may('service.manage', 'all'),
  async run({ tx, me, input, now, happened }) {
    const { isPortal, defaultTeam, ...fields } = input
    await assertTeamInUse(tx, me, defaultTeam)
    const { id } = await tx
      .insertInto('services')
      .values({ ...fields, is_portal: isPortal, default_team_id: defaultTeam, created_at: now, updated_at: now })
      .returning('id')
      .executeTakeFirstOrThrow()
      .catch(orTaken('services_name', 'name', NAME_TAKEN))
    await happened({ name: 'service.created', subject: { kind: 'service', id }, after: input })
    return { id }
  },
})
