import { sql } from 'kysely'
import { z } from 'zod'
import { operation } from '../../kernel/operation.ts'
import * as schema from '../../kernel/schema.ts'
import { ticketAccess } from './access.ts'
import { checkAssignment } from './assignment.ts'
import { assigned } from './events.ts'

/** Gives a ticket to a team, a person or both. The giver may lose sight of it that way; the answer says so. */
export const assign = operation({
  name: 'ticket.assign',
  route: 'PUT /tickets/:id/assignment',
  says: 'Assigns a ticket to a team, a person or both.',
  input: z.strictObject({
    id: schema.id,
    team: schema.id.nullable(),
    assignee: schema.id.nullable(),
    version: schema.version.optional(),
  }),
  output: z.object({ id: z.number(), stillVisible: z.boolean() }),
  on: ticketAccess,
  rule: 'assign',
  async run({ tx, me, input, record, now, happened }) {
    const { team, assignee } = input
    await checkAssignment(tx, { team, assignee }, now)
    await tx
      .updateTable('tickets')
      .set({
        team_id: team,
        assignee_id: assignee,
        updated_at: now,
        version: sql`version + 1`,
        ...(record.state === 'new' && assignee !== null ? { state: 'open' } : {}),
      })
      .where('id', '=', record.id)
      .execute()
    await happened({
      name: assigned,
      subject: { kind: 'ticket', id: record.id },
      before: { team: record.team_id, assignee: record.assignee_id },
      after: { team, assignee },
    })
    const visible = await tx
      .selectFrom('tickets')
      .select('id')
      .where('id', '=', record.id)
      .where(ticketAccess.where('see', me))
      .executeTakeFirst()
    return { id: record.id, stillVisible: visible !== undefined }
  },
})
