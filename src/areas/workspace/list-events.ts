import { sql } from 'kysely'
import { z } from 'zod'
import { pageInput, pageOf } from '../../kernel/pages.ts'
import { list } from '../../kernel/query.ts'
import * as schema from '../../kernel/schema.ts'
import { brief, personBrief } from '../people/person.ts'
import { eventAccess } from './access.ts'

/** What happened: who, as which hat, when, to what, before and after. */
export const listEvents = list({
  name: 'event.list',
  route: 'GET /events',
  says: 'What happened, the newest first, by who did it, to what, and when.',
  input: z.strictObject({
    name: z.string().max(80).optional(),
    actor: schema.id.optional(),
    kind: z.string().max(40).optional(),
    subject: schema.id.optional(),
    from: schema.when.optional(),
    until: schema.when.optional(),
    ...pageInput,
    sort: z.string().optional(),
  }),
  output: pageOf(
    z.object({
      id: z.number(),
      at: schema.instant,
      name: z.string(),
      actor: brief.nullable(),
      hat: z.string(),
      subjectKind: z.string(),
      subjectId: z.number().nullable(),
      before: z.unknown(),
      after: z.unknown(),
      detail: z.unknown(),
      request: z.string().nullable(),
    }),
  ),
  on: eventAccess,
  rule: 'see',
  sorts: { newest: { column: 'events.id', direction: 'desc', kind: 'number' } },
  filter: (q, { input }) =>
    q
      .$if(input.name !== undefined, (some) => some.where('events.name', '=', input.name ?? ''))
      .$if(input.actor !== undefined, (some) => some.where('events.actor_id', '=', input.actor ?? null))
      .$if(input.kind !== undefined, (some) => some.where('events.subject_kind', '=', input.kind ?? ''))
      .$if(input.subject !== undefined, (some) => some.where('events.subject_id', '=', input.subject ?? null))
      .$if(input.from !== undefined, (some) => some.where('events.at', '>=', new Date(input.from ?? 0)))
      .$if(input.until !== undefined, (some) => some.where('events.at', '<', new Date(input.until ?? 0))),
  select: (q) =>
    q.select([
      'events.id',
      'events.at',
      'events.name',
      personBrief(sql.ref('events.actor_id')).as('actor'),
      'events.hat',
      'events.subject_kind as subjectKind',
      'events.subject_id as subjectId',
      'events.before',
      'events.after',
      'events.detail',
      'events.request',
    ]),
})
