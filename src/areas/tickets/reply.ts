import { z } from 'zod'
import { operation } from '../../kernel/operation.ts'
import * as schema from '../../kernel/schema.ts'
import { isStaffHat } from '../access/role.ts'
import { ticketAccess } from './access.ts'
import { answerTicket } from './answer.ts'
import { written } from './written.ts'

/** Answers a ticket: the customer's people see it, and it is mailed to them. A customer's answer reopens a solved one. */
export const reply = operation({
  name: 'ticket.reply',
  route: 'POST /tickets/:id/replies',
  says: 'Adds a reply that the customer sees.',
  input: z.strictObject({
    id: schema.id,
    html: schema.html,
    files: z.array(schema.id).max(20, 'At most 20 files at once.').default([]),
  }),
  output: z.object({ id: z.number() }),
  on: ticketAccess,
  rule: 'reply',
  async run({ tx, me, input, record, now, happened }) {
    const byStaff = isStaffHat(me)
    const reply = {
      ...written(input.html),
      author: me.person,
      byStaff,
      source: byStaff ? ('desk' as const) : ('portal' as const),
      files: input.files.map((file) => ({ id: file })),
    }
    return { id: await answerTicket(tx, record.id, reply, now, happened) }
  },
})
