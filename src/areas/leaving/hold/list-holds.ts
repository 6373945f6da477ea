import { sql } from 'kysely'
import { z } from 'zod'
import { pageInput, pageOf } from '../../../kernel/pages.ts'
import { list } from '../../../kernel/query.ts'
import * as schema from '../../../kernel/schema.ts'
import { brief, personBrief } from '../../people/person.ts'
import { holdAccess } from '../access.ts'

/** Who is held back from erasure, why, since when, and by whom. */
export const listHolds = list({
  name: 'hold.list',
  route: 'GET /legal-holds',
  says: 'Legal holds, the newest first; those that last, unless lifted ones are asked for.',
  input: z.strictObject({ lifted: schema.flag.default(false), ...pageInput, sort: z.string().optional() }),
  output: pageOf(
    z.object({
      id: z.number(),
      person: brief,
      reason: z.string(),
      placedAt: schema.instant,
      placedBy: brief.nullable(),
      liftedAt: schema.instant.nullable(),
      liftedBy: brief.nullable(),
      can: schema.hints,
    }),
  ),
  on: holdAccess,
  rule: 'see',
  sorts: { newest: { column: 'legal_holds.placed_at', direction: 'desc', kind: 'time' } },
  filter: (q, { input }) => q.where('legal_holds.lifted_at', input.lifted ? 'is not' : 'is', null),
  select: (q) =>
    q.select([
      'legal_holds.id',
      personBrief(sql.ref('legal_holds.person_id')).as('person'),
      'legal_holds.reason',
      'legal_holds.placed_at as placedAt',
      personBrief(sql.ref('legal_holds.placed_by')).as('placedBy'),
      'legal_holds.lifted_at as liftedAt',
      personBrief(sql.ref('legal_holds.lifted_by')).as('liftedBy'),
    ]),
})
