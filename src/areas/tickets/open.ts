import { sql } from 'kysely'
import { z } from 'zod'
import { forbidden, invalid } from '../../kernel/errors.ts'
import { operation } from '../../kernel/operation.ts'
import { may } from '../../kernel/rule.ts'
import * as schema from '../../kernel/schema.ts'
import { isStaffHat } from '../access/role.ts'
import { hatMembership, isCustomerHat, membershipToOpenUnder } from '../companies/membership.ts'
import { chooseService } from '../services/choice.ts'
import { checkAssignment } from './assignment.ts'
import { openTicket } from './open-ticket.ts'
import { category, priority, SUBJECT_MAX } from './ticket.ts'
import { written } from './written.ts'

const files = z.array(schema.id).max(20, 'At most 20 files at once.').default([])
const output = z.object({ id: z.number() })

/** Opens a ticket for a customer, from the desk (phone, walk-in). */
export const openForCustomer = operation({
  name: 'ticket.open',
  route: 'POST /tickets',
  says: 'Opens a ticket for a customer.',
  input: z.strictObject({
    subject: schema.line(SUBJECT_MAX),
    html: schema.html,
    requester: schema.id,
    service: schema.id.nullable().default(null),
    category: category.nullable().default(null),
    priority: priority.optional(),
    /** Left out: the team that the service names. */
    team: schema.id.nullable().optional(),
    assignee: schema.id.nullable().default(null),
    isPrivate: schema.flag.default(false),
    files,
  }),
  output,
  rule: may('ticket.create', 'all'),
  async run({ tx, me: who, input, now, happened }) {
    if (!isStaffHat(who)) throw forbidden()
    const { assignee, requester } = input
    const wish = { service: input.service, category: input.category, priority: input.priority }
    const about = await chooseService(tx, wish, { requester, under: 'any', me: who, now })
    const team = input.team === undefined ? about.team : input.team
    await checkAssignment(tx, { team, assignee }, now)
    const membership = (await membershipToOpenUnder(sql<number>`${input.requester}::bigint`, now).execute(tx)).rows[0]
    const { id } = await openTicket(
      tx,
      {
        ...written(input.html),
        subject: input.subject,
        requester: input.requester,
        membership: membership?.id ?? null,
        company: membership?.company_id ?? null,
        service: about.service,
        category: about.category,
        priority: about.priority,
        team,
        assignee,
        ...(input.isPrivate ? { isPrivate: true as const } : {}),
        state: assignee === null ? 'new' : 'open',
        source: 'desk',
        files: input.files.map((file) => ({ id: file })),
        author: who.person,
        byStaff: true,
      },
      now,
      happened,
    )
    return { id }
  },
})

/** Asks a new question, from the portal. */
export const ask = operation({
  name: 'ticket.ask',
  route: 'POST /portal/tickets',
  says: 'Asks the desk a new question in one’s own name (AT-22, HR-24).',
  input: z.strictObject({
    subject: schema.line(SUBJECT_MAX),
    html: schema.html,
    service: schema.id.nullable().default(null),
    category: category.nullable().default(null),
    files,
  }),
  output,
  rule: may('ticket.create', 'own'),
  async run({ tx, me: who, input, now, happened }) {
    if (who.person === null || !isCustomerHat(who))
      throw invalid({ hat: 'Questions are asked under a customer’s hat.' })
    const membership = hatMembership(who)
    const wish = { service: input.service, category: input.category, priority: undefined }
    const under = membership?.company ?? null
    const about = await chooseService(tx, wish, { requester: who.person, under, me: who, now })
    const { id } = await openTicket(
      tx,
      {
        ...written(input.html),
        subject: input.subject,
        requester: who.person,
        membership: membership?.id ?? null,
        company: membership?.company ?? null,
        ...about,
        source: 'portal',
        files: input.files.map((file) => ({ id: file })),
        author: who.person,
        byStaff: false,
      },
      now,
      happened,
    )
    return { id }
  },
})
