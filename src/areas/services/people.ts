import { sql, type SqlBool } from 'kysely'
import { z } from 'zod'
import { pageInput, pageOf } from '../../kernel/pages.ts'
import { list } from '../../kernel/query.ts'
import * as schema from '../../kernel/schema.ts'
import { personAccess } from '../people/access.ts'
import { serviceAccess } from './access.ts'
import { reasonShape, reasonsOf } from './grants/shown.ts'
import { peopleReached } from './reach.ts'
import { grantRole, rolesOf, side } from './service.ts'

/** Everybody who has a service, with the reasons why; `side: customers` are those its tickets can be opened for (GT-16). */
export const listPeopleOfService = list({
  name: 'service.people',
  route: 'GET /services/:service/people',
  says: 'Everybody who has a service, each with the reasons why.',
  input: z.strictObject({
    service: schema.id,
    side: side.optional(),
    q: schema.line(100).optional(),
    ...pageInput,
    sort: z.string().optional(),
  }),
  output: pageOf(
    z.object({
      id: z.number(),
      name: z.string(),
      code: z.string(),
      role: grantRole,
      because: z.array(reasonShape),
      can: schema.hints,
    }),
  ),
  on: personAccess,
  rule: 'know',
  sorts: { name: { column: 'people.name_key', direction: 'asc', kind: 'text' } },
  filter: (q, { input, me }) =>
    q
      .where('people.deactivated_at', 'is', null)
      .where(sql<SqlBool>`people.id in (${peopleReached(sql`${input.service}::bigint`, me.at, rolesOf(input.side))})`)
      .where(
        sql<SqlBool>`exists (select from services where services.id = ${input.service} and ${serviceAccess.where('know', me)})`,
      )
      .$if(input.q !== undefined, (some) =>
        some.where(sql<SqlBool>`people.id in (select people_like(${input.q ?? ''}))`),
      ),
  select: (q, { input, me }) => {
    const because = reasonsOf(sql.ref('people.id'), sql`${input.service}::bigint`, me.at, rolesOf(input.side))
    return q.select([
      'people.id',
      'people.name',
      'people.code',
      because.as('because'),
      sql`(${because}) #>> '{0,role}'`.as('role'),
    ])
  },
})
