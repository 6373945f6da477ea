import { sql } from 'kysely'
import { z } from 'zod'
import { read } from '../../kernel/query.ts'
import * as schema from '../../kernel/schema.ts'
import { brief, personBriefs } from '../people/person.ts'
import { eventsOf } from '../workspace/event.ts'
import { ticketAccess } from './access.ts'

const change = z.object({
  id: z.number(),
  at: schema.instant,
  name: z.string(),
  hat: z.string(),
  actor: brief.nullable(),
  before: z.unknown(),
  after: z.unknown(),
})

/** What happened to a ticket, newest first: who, as which hat, before and after. */
export const ticketHistory = read({
  name: 'ticket.history',
  route: 'GET /tickets/:id/history',
  says: 'What happened to a ticket: who, as which hat, before and after.',
  input: z.strictObject({ id: schema.id }),
  output: z.object({ changes: z.array(change) }),
  on: ticketAccess,
  rule: 'work',
  select: (q) => q.select(sql<number>`tickets.id`.as('id')),
  async answer(row: { id: number }, { db }) {
    const events = await eventsOf(db, 'ticket', row.id)
    const names = await personBriefs(
      db,
      events.flatMap((event) => event.actorId ?? []),
    )
    return {
      changes: events.map((event) => ({
        ...event,
        actor: event.actorId === null ? null : (names.get(event.actorId) ?? null),
      })),
    }
  },
})
