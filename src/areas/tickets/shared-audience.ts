import { z } from 'zod'
import { notFound, unauthenticated } from '../../kernel/errors.ts'
import { audienceOf } from '../../kernel/explain.ts'
import { question } from '../../kernel/query.ts'
import { anyone } from '../../kernel/rule.ts'
import * as schema from '../../kernel/schema.ts'
import { brief, personBriefs } from '../people/person.ts'
import { ticketAccess } from './access.ts'

/** How many names are shown at most. */
const SHOWN = 200

/** Who can see a ticket, for a customer: the customers by name; of the desk only that it reads along. */
export const sharedTicketAudience = question({
  name: 'ticket.audience-shared',
  route: 'GET /portal/tickets/:id/audience',
  says: 'Which customers can see a ticket.',
  input: z.strictObject({ id: schema.id }),
  output: z.object({ people: z.array(brief) }),
  rule: anyone('tickets.rule.asks-who'),
  async run(asking) {
    const { db, me, input } = asking
    const seen = await db
      .selectFrom('tickets')
      .select('id')
      .where('id', '=', input.id)
      .where(ticketAccess.where('see', me))
      .executeTakeFirst()
    // Hidden and absent tickets answer alike.
    if (!seen) throw me.person === null ? unauthenticated() : notFound()
    const all = await audienceOf(ticketAccess, asking, 'see', input.id)
    const customers = all.filter((one) => one.hat !== 'staff').slice(0, SHOWN)
    const names = await personBriefs(
      db,
      customers.map((one) => one.person),
    )
    return { people: customers.flatMap((one) => names.get(one.person) ?? []) }
  },
})
