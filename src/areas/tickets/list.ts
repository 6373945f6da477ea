import { sql, type SqlBool } from 'kysely'
import { z } from 'zod'
import { pageInput, pageOf } from '../../kernel/pages.ts'
import { list } from '../../kernel/query.ts'
import * as schema from '../../kernel/schema.ts'
import { companyBrief } from '../companies/membership.ts'
import { isAtSite } from '../companies/person-sites.ts'
import { brief, personBrief } from '../people/person.ts'
import { serviceBrief } from '../services/service.ts'
import { teamBrief } from '../teams/membership.ts'
import { ticketAccess } from './access.ts'
import { matches } from './search.ts'
import { category, priority, state } from './ticket.ts'

/** `open` are all states in which there is something to do; leave it out for every state. */
export const stateFilter = z
  .union([z.literal('open'), z.literal('ended'), state], 'A state is open, ended or one of the six states.')
  .optional()

export const sorts = {
  updated: { column: 'tickets.updated_at', direction: 'desc', kind: 'time' },
  oldest: { column: 'tickets.created_at', direction: 'asc', kind: 'time' },
} as const

const openOnly = (input: { state?: string }): Record<string, boolean> =>
  input.state === undefined
    ? {}
    : { is_open: input.state !== 'ended' && input.state !== 'solved' && input.state !== 'closed' }

export const item = {
  id: z.number(),
  subject: z.string(),
  state,
  requester: brief.nullable(),
  company: brief.nullable(),
  createdAt: schema.instant,
  updatedAt: schema.instant,
  can: schema.hints,
}

/** The tickets an agent may work on. */
export const listTickets = list({
  name: 'ticket.list',
  route: 'GET /tickets',
  says: 'The tickets you may work on, newest change first.',
  input: z.strictObject({
    state: stateFilter,
    team: z.union([z.literal('none'), schema.id]).optional(),
    assignee: z.union([z.literal('none'), z.literal('me'), schema.id]).optional(),
    requester: schema.id.optional(),
    company: schema.id.optional(),
    /** Those whose requester is linked to this site. */
    site: schema.id.optional(),
    service: schema.id.optional(),
    category: category.optional(),
    priority: priority.optional(),
    q: schema.text(200).optional(),
    sort: z.string().optional(),
    ...pageInput,
  }),
  output: pageOf(
    z.object({
      ...item,
      priority,
      isPrivate: z.boolean(),
      team: brief.nullable(),
      assignee: brief.nullable(),
      service: brief.nullable(),
      category: z.string().nullable(),
      version: z.number(),
    }),
  ),
  on: ticketAccess,
  rule: 'work',
  sorts,
  indexedSort: 'updated',
  mirrored: openOnly,
  filters: ({ team, assignee, requester, company, site, service, category: kind, priority: wanted, q, state: wish }) =>
    [team, assignee, requester, company, site, service, kind, wanted, q].some((value) => value !== undefined) ||
    isSingle(wish),
  drivenByFilter: ({ team, assignee, requester, company, site, service, q }) =>
    [team, assignee, requester, company, site, service, q].some((value) => value !== undefined),
  isSearch: ({ q }) => q !== undefined,
  filter: (q, { input, me }) =>
    q
      .where(inState(input.state))
      .$if(input.team !== undefined, (rows) => rows.where(same('tickets.team_id', input.team)))
      .$if(input.assignee !== undefined, (rows) =>
        rows.where(same('tickets.assignee_id', input.assignee === 'me' ? (me.person ?? 0) : input.assignee)),
      )
      .$if(input.requester !== undefined, (rows) => rows.where('tickets.requester_id', '=', input.requester ?? 0))
      .$if(input.company !== undefined, (rows) => rows.where('tickets.company_id', '=', input.company ?? 0))
      .$if(input.site !== undefined, (rows) =>
        rows.where(isAtSite(sql.ref<number>('tickets.requester_id'), input.site ?? 0)),
      )
      .$if(input.service !== undefined, (rows) => rows.where('tickets.service_id', '=', input.service ?? 0))
      .$if(input.category !== undefined, (rows) => rows.where('tickets.category', '=', input.category ?? ''))
      .$if(input.priority !== undefined, (rows) => rows.where('tickets.priority', '=', input.priority ?? 'normal'))
      .$if(input.q !== undefined, (rows) =>
        rows.where(matches(input.q ?? '', { readable: 'all', ...scopeOf(ticketAccess.reach('work', me), input) })),
      ),
  select: (q) =>
    q.select([
      ...common,
      'tickets.priority',
      'tickets.is_private as isPrivate',
      'tickets.version',
      teamBrief(sql.ref('tickets.team_id')).as('team'),
      personBrief(sql.ref('tickets.assignee_id')).as('assignee'),
      serviceBrief(sql.ref('tickets.service_id')).as('service'),
      'tickets.category',
    ]),
})

/** The tickets a customer may follow. */
export const listSharedTickets = list({
  name: 'ticket.list-shared',
  route: 'GET /portal/tickets',
  says: 'The tickets you may follow, newest change first.',
  input: z.strictObject({
    state: stateFilter,
    /** `me`: only those you asked for yourself. */
    requester: z.literal('me').optional(),
    q: schema.text(200).optional(),
    sort: z.string().optional(),
    ...pageInput,
  }),
  output: pageOf(z.object(item)),
  on: ticketAccess,
  rule: 'see',
  sorts,
  indexedSort: 'updated',
  mirrored: openOnly,
  filters: ({ requester, q, state: wish }) => requester !== undefined || q !== undefined || isSingle(wish),
  drivenByFilter: ({ requester, q }) => requester !== undefined || q !== undefined,
  isSearch: ({ q }) => q !== undefined,
  filter: (q, { input, me }) =>
    q
      .where(inState(input.state))
      .$if(input.requester !== undefined, (rows) => rows.where('tickets.requester_id', '=', me.person ?? 0))
      .$if(input.q !== undefined, (rows) =>
        rows.where(matches(input.q ?? '', { readable: 'shared', ...scopeOf(ticketAccess.reach('see', me), input) })),
      ),
  select: (q) => q.select([...common]),
})

const scopeOf = ({ principals }: ReturnType<typeof ticketAccess.reach>, input: { state?: string }) => ({
  principals,
  isOpen: openOnly(input)['is_open'] === true,
})

export const common = [
  'tickets.id',
  'tickets.subject',
  'tickets.state',
  'tickets.created_at as createdAt',
  'tickets.updated_at as updatedAt',
  personBrief(sql.ref('tickets.requester_id')).as('requester'),
  companyBrief(sql.ref('tickets.company_id')).as('company'),
] as const

/** One named state, which the principal index does not keep. */
const isSingle = (wish: string | undefined) => wish !== undefined && wish !== 'open' && wish !== 'ended'

export function inState(wish: string | undefined) {
  if (wish === undefined) return sql<boolean>`true`
  if (wish === 'open') return sql<boolean>`tickets.is_open`
  if (wish === 'ended') return sql<boolean>`not tickets.is_open`
  return sql<boolean>`tickets.state = ${wish}`
}

/** SQL: the column is that id, or empty for `none`. */
const same = (column: string, wish: number | string | undefined) =>
  typeof wish === 'number' ? sql<SqlBool>`${sql.ref(column)} = ${wish}` : sql<SqlBool>`${sql.ref(column)} is null`
