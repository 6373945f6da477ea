import { sql, type SqlBool } from 'kysely'
import { z } from 'zod'
import { pageInput, pageOf } from '../../kernel/pages.ts'
import { list } from '../../kernel/query.ts'
import * as schema from '../../kernel/schema.ts'
import { mayLookUp } from '../people/access.ts'
import { brief, personBrief } from '../people/person.ts'
import { serviceBrief } from '../services/service.ts'
import { teamBrief } from '../teams/membership.ts'
import { ticketAccess } from './access.ts'
import { common, inState, item, sorts, stateFilter } from './list.ts'
import { priority } from './ticket.ts'

const part = z.enum(['requester', 'assignee', 'participant'])
type Part = z.output<typeof part>

/** SQL: ids of the tickets on which a person has this part; those whom a mail named wait for a yes and have none yet. */
const idsOf: Readonly<Record<Part, (person: number) => ReturnType<typeof sql>>> = {
  requester: (person) => sql`select id from tickets where requester_id = ${person}`,
  assignee: (person) => sql`select id from tickets where assignee_id = ${person}`,
  participant: (person) =>
    sql`select ticket_id from participants where person_id = ${person} and participants.state = 'confirmed'`,
}

/** SQL: the parts of a person on the ticket of the row, as `part[]`. */
const partsOf = (person: number) => sql`array_remove(array[
  case when tickets.requester_id = ${person} then 'requester' end,
  case when tickets.assignee_id = ${person} then 'assignee' end,
  case when tickets.id in (${idsOf.participant(person)}) then 'participant' end], null)`

/** The job history of a person (HM-40): every ticket they asked for, work on or are part of, that the asker may work on. */
export const listTicketsOfPerson = list({
  name: 'ticket.list-of-person',
  route: 'GET /people/:person/tickets',
  says: 'The tickets of a person that you may work on, as requester, assignee or participant, newest change first.',
  input: z.strictObject({
    person: schema.id,
    part: part.optional(),
    state: stateFilter,
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
      parts: z.array(part),
      version: z.number(),
    }),
  ),
  on: ticketAccess,
  rule: 'work',
  sorts,
  drivenByFilter: () => true,
  filters: () => true,
  filter: (q, { input, me }) => {
    const wanted = input.part === undefined ? part.options : [input.part]
    const ids = sql.join(
      wanted.map((one) => idsOf[one](input.person)),
      sql` union `,
    )
    return q
      .where(sql<SqlBool>`tickets.id in (${ids})`)
      .where(inState(input.state))
      .where(mayLookUp(input.person, me))
  },
  select: (q, { input }) =>
    q.select([
      ...common,
      'tickets.priority',
      'tickets.is_private as isPrivate',
      'tickets.version',
      teamBrief(sql.ref('tickets.team_id')).as('team'),
      personBrief(sql.ref('tickets.assignee_id')).as('assignee'),
      serviceBrief(sql.ref('tickets.service_id')).as('service'),
      'tickets.category',
      partsOf(input.person).as('parts'),
    ]),
})
