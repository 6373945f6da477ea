import { sql } from 'kysely'
import { z } from 'zod'
import { forbidden } from '../../kernel/errors.ts'
import { operation } from '../../kernel/operation.ts'
import * as schema from '../../kernel/schema.ts'
import { isStaffHat } from '../access/role.ts'
import { ticketAccess } from './access.ts'
import { edited } from './events.ts'
import { priority, SUBJECT_MAX } from './ticket.ts'

/** Changes what a ticket says about itself. Privacy is for staff to set (a private ticket is hidden from customers). */
export const edit = operation({
  name: 'ticket.edit',
  route: 'PATCH /tickets/:id',
  says: 'Changes subject, priority or privacy.',
  input: z.strictObject({
    id: schema.id,
    subject: schema.line(SUBJECT_MAX).optional(),
    priority: priority.optional(),
    isPrivate: schema.flag.optional(),
    version: schema.version.optional(),
  }),
  output: z.object({ id: z.number() }),
  on: ticketAccess,
  rule: 'edit',
  async run({ tx, me, input, record, now, happened }) {
    if (!isStaffHat(me) && (input.isPrivate !== undefined || input.priority !== undefined)) throw forbidden()
    const after = {
      subject: input.subject ?? record.subject,
      priority: input.priority ?? record.priority,
      is_private: input.isPrivate ?? record.is_private,
    }
    await tx
      .updateTable('tickets')
      .set({ ...after, updated_at: now, version: sql`version + 1` })
      .where('id', '=', record.id)
      .execute()
    await happened({
      name: edited,
      subject: { kind: 'ticket', id: record.id },
      before: { subject: record.subject, priority: record.priority, isPrivate: record.is_private },
      after: { subject: after.subject, priority: after.priority, isPrivate: after.is_private },
    })
    return { id: record.id }
  },
})
