import { z } from 'zod'
import { notFound } from '../../../kernel/errors.ts'
import { operation } from '../../../kernel/operation.ts'
import * as schema from '../../../kernel/schema.ts'
import { teamAccess } from '../access.ts'

/** Takes someone out of a team; what is assigned to them stays theirs. */
export const removeMember = operation({
  name: 'team.remove-member',
  route: 'DELETE /teams/:id/members/:person',
  says: 'Takes someone out of a team.',
  input: z.strictObject({ id: schema.id, person: schema.id }),
  output: z.null(),
  on: teamAccess,
  rule: 'manage',
  async run({ tx, input, record, happened }) {
    const gone = await tx
      .deleteFrom('team_members')
      .where('team_id', '=', record.id)
      .where('person_id', '=', input.person)
      .returning('team_role_id')
      .executeTakeFirst()
    if (!gone) throw notFound()
    await happened({
      name: 'team.member-removed',
      subject: { kind: 'team', id: record.id },
      before: { person: input.person, role: gone.team_role_id },
    })
    return null
  },
})
