import { sql } from 'kysely'
import { z } from 'zod'
import { pageInput, pageOf } from '../../../kernel/pages.ts'
import { list } from '../../../kernel/query.ts'
import * as schema from '../../../kernel/schema.ts'
import { brief, personBrief } from '../../people/person.ts'
import { copyAccess } from '../access.ts'

const item = z.object({
  id: z.number(),
  person: brief,
  scope: z.enum(['everything', 'own']),
  state: z.enum(['waiting', 'ready', 'failed', 'gone']),
  askedAt: schema.instant,
  askedBy: brief.nullable(),
  size: z.number().nullable(),
  expiresAt: schema.instant.nullable(),
  can: schema.hints,
})

/** Copies that the asker may fetch: their own, and those of people they may copy. */
export const listCopies = list({
  name: 'copy.list',
  route: 'GET /person-copies',
  says: 'Copies of what is known of people, the newest first.',
  input: z.strictObject({ person: schema.id.optional(), ...pageInput, sort: z.string().optional() }),
  output: pageOf(item),
  on: copyAccess,
  rule: 'see',
  sorts: { newest: { column: 'person_copies.asked_at', direction: 'desc', kind: 'time' } },
  filter: (q, { input }) =>
    q.$if(input.person !== undefined, (some) => some.where('person_copies.person_id', '=', input.person ?? 0)),
  select: (q) =>
    q.select([
      'person_copies.id',
      personBrief(sql.ref('person_copies.person_id')).as('person'),
      'person_copies.scope',
      'person_copies.state',
      'person_copies.asked_at as askedAt',
      personBrief(sql.ref('person_copies.asked_by')).as('askedBy'),
      'person_copies.size',
      'person_copies.expires_at as expiresAt',
    ]),
})
