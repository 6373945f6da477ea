import { type Expression, type RawBuilder, sql, type SqlBool } from 'kysely'
import { isStaffAt } from '../access/role.ts'
import { isLivingCompany, peopleOf, placesOf } from '../companies/places.ts'
import { groupsOf, peopleInGroup } from '../groups/membership.ts'
import { peopleInTeam, teamsOf } from '../teams/membership.ts'
import { type GrantRole, grantRoles } from './service.ts'

/** One grant of a service as it reaches one person: `through` is the company they belong to, when it came by one. */
export type Reaching = { id: number; service_id: number; role: GrantRole; through: number | null }

/**
 * Of whose companies grants count: of all of a person's, of the one worn as a hat, or of none. What customers do, they
 * do under one hat (K29), so there only that company's services are theirs.
 */
export type Under = 'any' | number | null

const inForce = (at: Date | null) =>
  at === null ? sql`true` : sql`g.starts_at <= ${at} and (g.ends_at is null or g.ends_at > ${at})`

const isCompany = (under: Under) => (under === 'any' ? sql`true` : sql`place.company_id = ${under}::bigint`)

/**
 * SQL: the grants that reach a person at that moment, as `Reaching`: their own, those of their companies (and of the
 * companies above, where these reach below), of their groups, and for staff of their teams (GT-2..5).
 */
export const grantsReaching = (
  person: Expression<number>,
  at: Date,
  under: Under = 'any',
): RawBuilder<Reaching> => sql<Reaching>`
  select g.id, g.service_id, g.role, null::bigint as through from service_grants g
    where g.person_id = ${person} and ${inForce(at)} and (g.role = 'user' or ${isStaffAt(person, at)})
  union all
  select g.id, g.service_id, g.role, (array_agg(place.company_id order by place.company_id <> g.company_id, place.company_id))[1] from (${placesOf(person, at)}) place
    join service_grants g on g.company_id = any(place.ancestors) and (g.company_id = place.company_id or g.reaches_below)
    where ${isCompany(under)} and ${inForce(at)} and ${isLivingCompany(sql.ref('g.company_id'))}
    group by g.id
  union all
  select g.id, g.service_id, g.role, null from service_grants g
    where g.group_id in (${groupsOf(person, at)}) and ${inForce(at)}
  union all
  select g.id, g.service_id, g.role, null from service_grants g
    where g.team_id in (${teamsOf(person, at)}) and ${inForce(at)} and ${isStaffAt(person, at)}`

type Having = {
  at: Date
  /** Any of these roles will do; all of them unless given. */
  as?: readonly GrantRole[]
  under?: Under
}

/**
 * SQL: the person has the service at that moment, by whichever way. As a customer: `as: customerRoles`; as staff who
 * works on it: `as: staffRoles`.
 */
export const hasService = (
  person: Expression<number>,
  service: Expression<number | null>,
  { at, as = grantRoles, under = 'any' }: Having,
) => sql<SqlBool>`exists (select from (${grantsReaching(person, at, under)}) reaching
  where reaching.service_id = ${service} and reaching.role = any(${sql.val(as)}::text[]))`

/** SQL: the person looks after the service. */
export const administersService = (person: Expression<number>, service: Expression<number | null>, at: Date) =>
  hasService(person, service, { at, as: ['administrator'] })

/**
 * SQL: ids of the people who have a service, the other way round: for pages of them. With null instead of a moment,
 * everybody who had or will have it.
 */
export function peopleReached(
  service: Expression<number>,
  at: Date | null,
  as: readonly GrantRole[] = grantRoles,
): RawBuilder<{ id: number }> {
  const grants = sql`(select * from service_grants g
    where g.service_id = ${service} and g.role = any(${sql.val(as)}::text[]) and ${inForce(at)})`
  const isServing = (person: Expression<number>) => (at === null ? sql`true` : isStaffAt(person, at))
  return sql<{ id: number }>`
    select g.person_id as id from ${grants} g
      where g.person_id is not null and (g.role = 'user' or ${isServing(sql.ref('g.person_id'))})
    union select one.id from ${grants} g, lateral (${peopleOf(sql.ref('g.company_id'), sql.ref('g.reaches_below'), at)}) one
      where g.company_id is not null and ${isLivingCompany(sql.ref('g.company_id'))}
    union select one.id from ${grants} g, lateral (${peopleInGroup(sql.ref('g.group_id'), at)}) one
      where g.group_id is not null
    union select one.id from ${grants} g, lateral (${peopleInTeam(sql.ref('g.team_id'), at)}) one
      where g.team_id is not null and ${isServing(sql.ref('one.id'))}`
}
