import { sql } from 'kysely'
import { z } from 'zod'
import { read } from '../../kernel/query.ts'
import * as schema from '../../kernel/schema.ts'
import { companyBrief } from '../companies/membership.ts'
import { brief, face, personFace } from '../people/person.ts'
import { serviceBrief, sharedServiceBrief } from '../services/service.ts'
import { teamBrief } from '../teams/membership.ts'
import { ticketAccess } from './access.ts'
import { noteEntry, notesOf, participantEntry, participantsOf, repliesOf, replyEntry } from './conversation.ts'
import { priority, state } from './ticket.ts'

const shared = {
  id: z.number(),
  subject: z.string(),
  state,
  requester: brief.nullable(),
  company: brief.nullable(),
  /** For customers only a service that the portal offers. */
  service: brief.nullable(),
  category: z.string().nullable(),
  createdAt: schema.instant,
  updatedAt: schema.instant,
  replies: z.array(replyEntry),
  participants: z.array(participantEntry),
  watching: z.boolean(),
  can: schema.hints,
}

const input = z.strictObject({ id: schema.id })

/** A ticket as staff works on it, with the whole conversation. */
export const readTicket = read({
  name: 'ticket.read',
  route: 'GET /tickets/:id',
  says: 'One ticket with its conversation, notes and people, as staff sees it.',
  input,
  output: z.object({
    ...shared,
    requester: face.nullable(),
    priority,
    isPrivate: z.boolean(),
    source: z.string(),
    team: brief.nullable(),
    assignee: face.nullable(),
    version: z.number(),
    notes: z.array(noteEntry),
    watchers: z.array(face),
  }),
  on: ticketAccess,
  rule: 'work',
  select: (q, { me }) =>
    q.select([
      ...common(me.person),
      serviceBrief(sql.ref('tickets.service_id')).as('service'),
      'tickets.category',
      'tickets.priority',
      'tickets.is_private as isPrivate',
      'tickets.source',
      'tickets.version',
      teamBrief(sql.ref('tickets.team_id')).as('team'),
      personFace(sql.ref('tickets.assignee_id')).as('assignee'),
      notesOf().as('notes'),
      participantsOf('all').as('participants'),
      sql`coalesce((select jsonb_agg(${personFace(sql.ref('watchers.person_id'))}) from watchers where watchers.ticket_id = tickets.id), '[]')`.as(
        'watchers',
      ),
    ]),
})

/** A ticket as its customers see it: another shape, in which nothing internal has a place (docs/guide/access.md). */
export const readSharedTicket = read({
  name: 'ticket.read-shared',
  route: 'GET /portal/tickets/:id',
  says: 'One ticket with its conversation, as a customer sees it.',
  input,
  output: z.object(shared),
  on: ticketAccess,
  rule: 'see',
  select: (q, { me }) =>
    q.select([
      ...common(me.person),
      sharedServiceBrief(sql.ref('tickets.service_id')).as('service'),
      sql`case when ${sharedServiceBrief(sql.ref('tickets.service_id'))} is not null then tickets.category end`.as(
        'category',
      ),
      participantsOf('confirmed').as('participants'),
    ]),
})

const common = (person: number | null) =>
  [
    'tickets.id',
    'tickets.subject',
    'tickets.state',
    'tickets.created_at as createdAt',
    'tickets.updated_at as updatedAt',
    personFace(sql.ref('tickets.requester_id')).as('requester'),
    companyBrief(sql.ref('tickets.company_id')).as('company'),
    repliesOf().as('replies'),
    sql<boolean>`exists (select from watchers where watchers.ticket_id = tickets.id and watchers.person_id = ${person})`.as(
      'watching',
    ),
  ] as const
