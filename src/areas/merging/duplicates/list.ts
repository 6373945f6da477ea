import { type Expression, sql, type SqlBool } from 'kysely'
import { z } from 'zod'
import { pageInput, pageOf } from '../../../kernel/pages.ts'
import { list } from '../../../kernel/query.ts'
import * as schema from '../../../kernel/schema.ts'
import { companyGlance } from '../../companies/glance.ts'
import { personGlance } from '../../people/glance.ts'
import { duplicateAccess } from '../access.ts'
import { kindName } from '../records/kind.ts'

/** A record in the few words by which people tell it from another. */
const glance = z.object({
  id: z.number(),
  name: z.string(),
  code: z.string().nullable(),
  detail: z.string().nullable(),
  isAway: z.boolean(),
})

const glanceOf = (id: Expression<number>) =>
  sql`case duplicates.kind when 'person' then ${personGlance(id)} else ${companyGlance(id)} end`

/** Pairs that look like one, the likeliest first. Without `dismissed` only those that nobody has judged. */
export const listDuplicates = list({
  name: 'duplicate.list',
  route: 'GET /duplicates',
  says: 'Pairs of people or companies that look like one, with the reasons, the likeliest first.',
  input: z.strictObject({
    kind: kindName.default('person'),
    /** Only pairs in which this record is one of the two. */
    record: schema.id.optional(),
    dismissed: schema.flag.default(false),
    ...pageInput,
    sort: z.string().optional(),
  }),
  output: pageOf(
    z.object({
      id: z.number(),
      kind: kindName,
      one: glance,
      other: glance,
      reasons: z.array(z.string()),
      weight: z.number(),
      foundAt: schema.instant,
      dismissedAt: schema.instant.nullable(),
      can: schema.hints,
    }),
  ),
  on: duplicateAccess,
  rule: 'see',
  sorts: { likely: { column: 'duplicates.weight', direction: 'desc', kind: 'number' } },
  filter: (q, { input }) =>
    q
      .where('duplicates.kind', '=', input.kind)
      .where('duplicates.dismissed_at', input.dismissed ? 'is not' : 'is', null)
      .$if(input.record !== undefined, (some) =>
        some.where(sql<SqlBool>`(duplicates.one_id = ${input.record} or duplicates.other_id = ${input.record})`),
      ),
  select: (q) =>
    q.select([
      'duplicates.id',
      'duplicates.kind',
      glanceOf(sql.ref('duplicates.one_id')).as('one'),
      glanceOf(sql.ref('duplicates.other_id')).as('other'),
      'duplicates.reasons',
      'duplicates.weight',
      'duplicates.found_at as foundAt',
      'duplicates.dismissed_at as dismissedAt',
    ]),
})
