import { sql } from 'kysely'
import { z } from 'zod'
import { countVisible } from '../../kernel/count.ts'
import { question } from '../../kernel/query.ts'
import { me } from '../../kernel/rule.ts'
import { isStaffHat } from '../access/role.ts'
import { ticketAccess } from './access.ts'

/** Numbers beside the desk's standing filters; 1,001 stands for "1,000+". */
export const ticketCounts = question({
  name: 'ticket.counts',
  route: 'GET /ticket-counts',
  says: 'How many tickets stand in each of the desk’s standing filters, up to 1,001.',
  input: z.strictObject({}),
  output: z.object({ open: z.number(), mine: z.number(), unassigned: z.number(), new: z.number() }),
  rule: me('tickets.rule.staff', isStaffHat),
  async run({ db, me: who }) {
    const count = (condition: ReturnType<typeof sql<boolean>>) => countVisible(db, ticketAccess, 'work', who, condition)
    const [open, mine, unassigned, fresh] = await Promise.all([
      count(sql<boolean>`tickets.is_open`),
      count(sql<boolean>`tickets.is_open and tickets.assignee_id = ${who.person}`),
      count(sql<boolean>`tickets.is_open and tickets.assignee_id is null`),
      count(sql<boolean>`tickets.state = 'new'`),
    ])
    return { open, mine, unassigned, new: fresh }
  },
})
