import { sql } from 'kysely'
import { z } from 'zod'
import { pageInput, pageOf } from '../../../kernel/pages.ts'
import { list, read } from '../../../kernel/query.ts'
import * as schema from '../../../kernel/schema.ts'
import { brief, personBrief } from '../../people/person.ts'
import { erasureAccess } from '../access.ts'
import { counts } from './counts.ts'
import { erasureColumns, erasureShape, erasureState } from './erasure.ts'

/** Erasures that wait, run, or are done with their certificate. */
export const listErasures = list({
  name: 'erasure.list',
  route: 'GET /erasures',
  says: 'Erasures, the newest first: those that wait, run, were taken back, and those with a certificate.',
  input: z.strictObject({ state: erasureState.optional(), ...pageInput, sort: z.string().optional() }),
  output: pageOf(erasureShape.extend({ askedBy: brief.nullable(), can: schema.hints })),
  on: erasureAccess,
  rule: 'see',
  sorts: { newest: { column: 'erasures.asked_at', direction: 'desc', kind: 'time' } },
  filter: (q, { input }) =>
    q.$if(input.state !== undefined, (some) => some.where('erasures.state', '=', input.state ?? 'done')),
  select: (q) => q.select([...erasureColumns, personBrief(sql.ref('erasures.asked_by')).as('askedBy')]),
})

/** The certificate: what was erased, table by table, when, and at whose word. It tells nothing of the person (GT-6). */
export const readErasure = read({
  name: 'erasure.read',
  route: 'GET /erasures/:id',
  says: 'One erasure with the count of what was removed, blanked and cleared of marks, table by table.',
  input: z.strictObject({ id: schema.id }),
  output: erasureShape.extend({
    askedBy: brief.nullable(),
    endedBy: brief.nullable(),
    removesFiles: z.boolean(),
    counts,
    can: schema.hints,
  }),
  on: erasureAccess,
  rule: 'see',
  select: (q) =>
    q.select([
      ...erasureColumns,
      personBrief(sql.ref('erasures.asked_by')).as('askedBy'),
      personBrief(sql.ref('erasures.ended_by')).as('endedBy'),
      'erasures.removes_files as removesFiles',
      'erasures.counts',
    ]),
})
