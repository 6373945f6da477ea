import { type Expression, sql } from 'kysely'
import { z } from 'zod'
import { companyBrief } from '../../companies/membership.ts'
import { groupBrief } from '../../groups/membership.ts'
import { brief, personBrief } from '../../people/person.ts'
import { teamBrief } from '../../teams/membership.ts'
import { grantsReaching } from '../reach.ts'
import { type GrantRole, grantRole, grantRoles } from '../service.ts'
import { holderKinds } from './holder.ts'

export const holderShape = brief.extend({ kind: z.enum(holderKinds) })

/** SQL: whom a grant was given to, as `holderShape`; names come with the right to see who has a service. */
export const holderOfGrant = (grant: string) => {
  const ref = (column: string) => sql.ref<number | null>(`${grant}.${column}`)
  return sql`case
    when ${ref('person_id')} is not null then jsonb_build_object('kind', 'person') || to_jsonb(${personBrief(ref('person_id'))})
    when ${ref('company_id')} is not null then jsonb_build_object('kind', 'company') || to_jsonb(${companyBrief(ref('company_id'))})
    when ${ref('group_id')} is not null then jsonb_build_object('kind', 'group') || to_jsonb(${groupBrief(ref('group_id'))})
    else jsonb_build_object('kind', 'team') || to_jsonb(${teamBrief(ref('team_id'))}) end`
}

/** Why somebody has a service: the grant, whom it was given to, and by which company it came when that is not the one. */
export const reasonShape = z.object({
  grant: z.number(),
  role: grantRole,
  holder: holderShape,
  through: brief.nullable(),
})

/** SQL: why a person has a service at that moment in one of these roles, as `reasonShape[]`, the strongest first. */
export const reasonsOf = (
  person: Expression<number>,
  service: Expression<number>,
  at: Date,
  as: readonly GrantRole[] = grantRoles,
) => sql`coalesce((
  select jsonb_agg(jsonb_build_object('grant', g.id, 'role', g.role, 'holder', ${holderOfGrant('g')},
    'through', case when reaching.through <> g.company_id then ${companyBrief(sql.ref('reaching.through'))} end)
    order by array_position(${sql.val(grantRoles)}::text[], g.role) desc, g.id)
  from (${grantsReaching(person, at)}) reaching join service_grants g on g.id = reaching.id
  where reaching.service_id = ${service} and g.role = any(${sql.val(as)}::text[])), '[]')`
