import { sql } from 'kysely'
import { z } from 'zod'
import { changes } from '../../kernel/changes.ts'
import { operation } from '../../kernel/operation.ts'
import * as schema from '../../kernel/schema.ts'
import { orTaken } from '../../kernel/taken.ts'
import { serviceAccess } from './access.ts'
import { assertTeamInUse } from './assert-team.ts'
import { NAME_TAKEN, serviceFields } from './service.ts'

/** Changes what a service says of itself and what its tickets can be. Tickets that are there keep what they have. */
export const editService = operation({
  name: 'service.edit',
  route: 'PATCH /services/:id',
  says: 'Changes name, portal, categories, priorities or team of a service. Tickets that are there keep theirs.',
  input: z.strictObject({
    id: schema.id,
    name: serviceFields.name.optional(),
    kind: serviceFields.kind.optional(),
    description: serviceFields.description.optional(),
    isPortal: serviceFields.isPortal.optional(),
    categories: serviceFields.categories.optional(),
    priorities: serviceFields.priorities.optional(),
    defaultTeam: serviceFields.defaultTeam.optional(),
    version: schema.version.optional(),
  }),
  output: z.object({ id: z.number(), version: z.number() }),
  on: serviceAccess,
  rule: 'manage',
  async run({ tx, me, input, record, now, happened }) {
    const after = {
      name: input.name ?? record.name,
      kind: input.kind === undefined ? record.kind : input.kind,
      description: input.description ?? record.description,
      is_portal: input.isPortal ?? record.is_portal,
      categories: input.categories ?? record.categories,
      priorities: input.priorities ?? record.priorities,
      default_team_id: input.defaultTeam === undefined ? record.default_team_id : input.defaultTeam,
    }
    if (after.default_team_id !== record.default_team_id) await assertTeamInUse(tx, me, after.default_team_id)
    const written = await tx
      .updateTable('services')
      .set({ ...after, updated_at: now, version: sql`version + 1` })
      .where('id', '=', record.id)
      .returning(['id', 'version'])
      .executeTakeFirstOrThrow()
      .catch(orTaken('services_name', 'name', NAME_TAKEN))
    await happened({ name: 'service.edited', subject: { kind: 'service', id: record.id }, ...changes(record, after) })
    return written
  },
})
