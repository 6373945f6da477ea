import { z } from 'zod'
import { forbidden, notFound, unauthenticated } from '../../kernel/errors.ts'
import { audienceOf, explain, explainFor, explanation, reasonShape } from '../../kernel/explain.ts'
import { type Asking, question } from '../../kernel/query.ts'
import { anyone } from '../../kernel/rule.ts'
import * as schema from '../../kernel/schema.ts'
import { isStaffHat } from '../access/role.ts'
import { brief, personBriefs } from '../people/person.ts'
import { ticketAccess } from './access.ts'

/** Hidden and absent tickets answer alike, before anything else is looked at. */
async function mustSee({ db, me }: Asking<unknown>, id: number): Promise<void> {
  const seen = await db
    .selectFrom('tickets')
    .select('id')
    .where('id', '=', id)
    .where(ticketAccess.where('see', me))
    .executeTakeFirst()
  if (!seen) throw me.person === null ? unauthenticated() : notFound()
}

/** "Why can I (not)?" on a ticket; for another person, whoever may explain access. */
export const ticketReasons = question({
  name: 'ticket.reasons',
  route: 'GET /tickets/:id/reasons',
  says: 'Why someone can or cannot do something with a ticket.',
  input: z.strictObject({
    id: schema.id,
    action: z.string().max(40).default('see'),
    person: schema.id.optional(),
    hat: z.string().max(40).optional(),
  }),
  output: explanation.extend({ hat: z.string() }),
  rule: anyone('tickets.rule.asks-why'),
  async run(asking) {
    const { input, me } = asking
    await mustSee(asking, input.id)
    if (input.person === undefined || input.person === me.person)
      return { hat: me.hat, ...(await explain(ticketAccess, asking, input.action, input.id, me)) }
    if (!isStaffHat(me) || !me.grants.has('access.explain')) throw forbidden()
    const answer = await explainFor(ticketAccess, asking, input.action, input.id, input.person, input.hat)
    if (!answer) throw notFound()
    return answer
  },
})

/** How many names are shown at most; the total is always said. */
const SHOWN = 200

const member = z.object({ person: brief, hat: z.string(), isStaff: z.boolean(), because: z.array(reasonShape) })

/** "Who can see this?": everyone by name, for staff. */
export const ticketAudience = question({
  name: 'ticket.audience',
  route: 'GET /tickets/:id/audience',
  says: 'Who can see a ticket, or its replies, by name and reason.',
  input: z.strictObject({ id: schema.id, action: z.enum(['see', 'work']).default('see') }),
  output: z.object({ total: z.number(), customers: z.number(), people: z.array(member) }),
  rule: anyone('tickets.rule.asks-who'),
  async run(asking) {
    await mustSee(asking, asking.input.id)
    if (!isStaffHat(asking.me)) throw forbidden()
    const all = await audienceOf(ticketAccess, asking, asking.input.action, asking.input.id)
    const ordered = all.sort((a, b) => Number(a.hat === 'staff') - Number(b.hat === 'staff') || a.person - b.person)
    const names = await personBriefs(
      asking.db,
      ordered.slice(0, SHOWN).map((one) => one.person),
    )
    return {
      total: all.length,
      customers: all.filter((one) => one.hat !== 'staff').length,
      people: ordered.slice(0, SHOWN).flatMap((one) => {
        const person = names.get(one.person)
        return person ? [{ person, hat: one.hat, isStaff: one.hat === 'staff', because: one.because }] : []
      }),
    }
  },
})

/** The same for a customer: the customers by name; of the desk only that it reads along. */
export const sharedTicketAudience = question({
  name: 'ticket.audience-shared',
  route: 'GET /portal/tickets/:id/audience',
  says: 'Which customers can see a ticket.',
  input: z.strictObject({ id: schema.id }),
  output: z.object({ people: z.array(brief) }),
  rule: anyone('tickets.rule.asks-who'),
  async run(asking) {
    await mustSee(asking, asking.input.id)
    const all = await audienceOf(ticketAccess, asking, 'see', asking.input.id)
    const customers = all.filter((one) => one.hat !== 'staff').slice(0, SHOWN)
    const names = await personBriefs(
      asking.db,
      customers.map((one) => one.person),
    )
    return { people: customers.flatMap((one) => names.get(one.person) ?? []) }
  },
})
