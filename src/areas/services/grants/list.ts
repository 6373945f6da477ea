import { sql } from 'kysely'
import { z } from 'zod'
import { pageInput, pageOf } from '../../../kernel/pages.ts'
import { list } from '../../../kernel/query.ts'
import * as schema from '../../../kernel/schema.ts'
import { brief, personBrief } from '../../people/person.ts'
import { serviceGrantAccess } from '../access.ts'
import { grantRole, rolesOf, serviceBrief, side } from '../service.ts'
import { holderInput, holderKinds } from './holder.ts'
import { holderShape, holderOfGrant } from './shown.ts'

/** Who was given which service, from either side: by service, or by person, company, group or team (HM-8). */
export const listGrants = list({
  name: 'service-grant.list',
  route: 'GET /service-grants',
  says: 'Who was given which service, newest first; without `ended` only what holds now or will.',
  input: z.strictObject({
    service: schema.id.optional(),
    ...holderInput,
    /** Those of customers, or those of staff. */
    side: side.optional(),
    ended: schema.flag.default(false),
    ...pageInput,
    sort: z.string().optional(),
  }),
  output: pageOf(
    z.object({
      id: z.number(),
      service: brief,
      holder: holderShape,
      role: grantRole,
      reachesBelow: z.boolean(),
      startsAt: schema.instant,
      endsAt: schema.instant.nullable(),
      grantedBy: brief.nullable(),
      can: schema.hints,
    }),
  ),
  on: serviceGrantAccess,
  rule: 'see',
  sorts: { newest: { column: 'service_grants.starts_at', direction: 'desc', kind: 'time' } },
  filter: (q, { input, me }) =>
    holderKinds
      .reduce(
        (rows, kind) =>
          rows.$if(input[kind] !== undefined, (some) => some.where(`service_grants.${kind}_id`, '=', input[kind] ?? 0)),
        q.$if(input.service !== undefined, (some) => some.where('service_grants.service_id', '=', input.service ?? 0)),
      )
      .$if(input.side !== undefined, (some) => some.where('service_grants.role', 'in', rolesOf(input.side)))
      .$if(!input.ended, (some) =>
        some.where((grant) =>
          grant.or([grant('service_grants.ends_at', 'is', null), grant('service_grants.ends_at', '>', me.at)]),
        ),
      ),
  select: (q) =>
    q.select([
      'service_grants.id',
      serviceBrief(sql.ref('service_grants.service_id')).as('service'),
      holderOfGrant('service_grants').as('holder'),
      'service_grants.role',
      'service_grants.reaches_below as reachesBelow',
      'service_grants.starts_at as startsAt',
      'service_grants.ends_at as endsAt',
      personBrief(sql.ref('service_grants.granted_by')).as('grantedBy'),
    ]),
})
