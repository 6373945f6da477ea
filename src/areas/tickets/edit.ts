import { sql } from 'kysely'
import { z } from 'zod'
import { forbidden } from '../../kernel/errors.ts'
import { operation } from '../../kernel/operation.ts'
import * as schema from '../../kernel/schema.ts'
import { isStaffHat } from '../access/role.ts'
import { aboutOf } from './about.ts'
import { ticketAccess } from './access.ts'
import { edited } from './events.ts'
import { category, priority, SUBJECT_MAX } from './ticket.ts'

/** Changes what a ticket says about itself. Privacy is for staff to set (a private ticket is hidden from customers). */
export const edit = operation({
  name: 'ticket.edit',
  route: 'PATCH /tickets/:id',
  says: 'Changes subject, service, category, priority or privacy.',
  input: z.strictObject({
    id: schema.id,
    subject: schema.line(SUBJECT_MAX).optional(),
    /** Its requester must have it. Category and priority follow the service. */
    service: schema.id.nullable().optional(),
    category: category.nullable().optional(),
    priority: priority.optional(),
    isPrivate: schema.flag.optional(),
    version: schema.version.optional(),
  }),
  output: z.object({ id: z.number() }),
  on: ticketAccess,
  rule: 'edit',
  async run({ tx, me, input, record, now, happened }) {
    const { isPrivate, service, category: named, priority: pressing } = input
    if (!isStaffHat(me) && [isPrivate, service, named, pressing].some((value) => value !== undefined)) throw forbidden()
    const about = await aboutOf({ tx, me, input, record, now })
    const after = {
      subject: input.subject ?? record.subject,
      service_id: about.service,
      category: about.category,
      priority: about.priority,
      is_private: isPrivate ?? record.is_private,
    }
    await tx
      .updateTable('tickets')
      .set({ ...after, updated_at: now, version: sql`version + 1` })
      .where('id', '=', record.id)
      .execute()
    await happened({
      name: edited,
      subject: { kind: 'ticket', id: record.id },
      before: {
        subject: record.subject,
        service: record.service_id,
        category: record.category,
        priority: record.priority,
        isPrivate: record.is_private,
      },
      after: {
        subject: after.subject,
        service: after.service_id,
        category: after.category,
        priority: after.priority,
        isPrivate: after.is_private,
      },
    })
    return { id: record.id }
  },
})
