import { sql } from 'kysely'
import { z } from 'zod'
import { countAll, visibleCount, type CountOptions } from '../../kernel/count.ts'
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
    const count = (options: CountOptions) => visibleCount(ticketAccess, 'work', who, options)
    const mirrored = { is_open: true }
    return countAll(db, {
      open: count({ mirrored }),
      mine: count({ mirrored, condition: sql`tickets.assignee_id = ${who.person}`, isDriving: true }),
      unassigned: count({ mirrored, condition: sql`tickets.assignee_id is null`, isDriving: true }),
      new: count({ mirrored, condition: sql`tickets.state = 'new'` }),
    })
  },
})
