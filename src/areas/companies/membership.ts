import { type Expression, sql, type SqlBool } from 'kysely'
import { grantsOf, type FactLoader, type Grantor, type HatOffer, type Me } from '../../kernel/me.ts'
import { type LevelFact, levelOf, levelRank, personalLevel } from '../access/level.ts'

/** Person x company x portal level, dated (CD-17, GT-30). `of` are all memberships of this person there, ended ones too. */
export type MembershipFact = {
  id: number
  company: number
  companyName: string
  employing: boolean
  level: LevelFact | null
  since: string
  by: number | null
  of: number[]
}

export type CustomerFact = { memberships: MembershipFact[]; personal: { permission: string; scope: string }[] }

declare module '../../kernel/me.ts' {
  interface Facts {
    customer: CustomerFact
  }
}

const inForce = (at: Date) => sql`m.starts_at <= ${at} and (m.ends_at is null or m.ends_at > ${at})`

export const customerFact: FactLoader = {
  load: (person, at) => sql`jsonb_build_object('personal', ${personalLevel}, 'memberships', coalesce((
    select jsonb_agg(jsonb_build_object('id', m.id, 'company', m.company_id, 'companyName', companies.name,
      'employing', m.is_employing, 'level', ${levelOf(sql<number | null>`m.level_id`)}, 'since', m.starts_at, 'by', m.granted_by,
      'of', (select jsonb_agg(same.id) from memberships same where same.person_id = m.person_id and same.company_id = m.company_id))
      order by m.is_employing desc, m.id)
    from memberships m join companies on companies.id = m.company_id
    where m.person_id = ${person} and ${inForce(at)} and companies.archived_at is null), '[]'))`,
  changesAt: (person, at) => sql<Date | null>`(
    select min(least(case when starts_at > ${at} then starts_at end, case when ends_at > ${at} then ends_at end))
    from memberships where person_id = ${person})`,
}

/** One hat a membership that gives portal access; without any membership, the personal hat (GT-15). */
export function customerHats(customer: CustomerFact): HatOffer[] {
  const hats = customer.memberships.flatMap((membership): HatOffer[] => {
    if (!membership.level) return []
    const grantedBy: Grantor = {
      name: `${membership.level.name} · ${membership.companyName}`,
      who: membership.by,
      at: membership.since,
    }
    return [
      {
        key: `membership:${membership.id}`,
        label: membership.companyName,
        grants: grantsOf(membership.level.grants),
        grantedBy,
      },
    ]
  })
  if (customer.memberships.length > 0) return hats
  return [{ key: 'personal', label: '', grants: grantsOf(customer.personal ?? []) }]
}

/** The membership worn as a hat, if one is. */
export const hatMembership = (me: Me): MembershipFact | null =>
  me.facts.customer?.memberships.find((membership) => `membership:${membership.id}` === me.hat) ?? null

export const isCustomerHat = (me: Me): boolean => me.hat === 'personal' || me.hat.startsWith('membership:')

/** SQL: the person belongs to that company at that moment. */
export const belongsTo = (person: Expression<number>, company: number, at: Date) => sql<boolean>`exists (
  select from memberships m where m.person_id = ${person} and m.company_id = ${company}
  and m.starts_at <= ${at} and (m.ends_at is null or m.ends_at > ${at}))`

/** SQL: ids of the people with a membership in a company or one above it: those whom a company's records could concern. */
export const peopleAround = (company: Expression<number | null>) => sql<{ id: number }>`
  select m.person_id as id from companies c join memberships m on m.company_id = any(c.ancestors) where c.id = ${company}`

/** SQL: ids of the people around any company of this person: those who could have to do with them. */
export const peopleAroundPerson = (person: number) => sql<{ id: number }>`
  select distinct around.id from memberships m, lateral (${peopleAround(sql`m.company_id`)}) around where m.person_id = ${person}`

/** SQL: the person's membership to open a ticket under: the employing one first. */
export const membershipToOpenUnder = (person: Expression<number>, at: Date) => sql<{ id: number; company_id: number }>`
  select m.id, m.company_id from memberships m where m.person_id = ${person} and ${inForce(at)}
  order by m.is_employing desc, m.id limit 1`

/** SQL: `{id, name}` of a company. Under a name of its own, so that it can stand in a query of companies. */
export const companyBrief = (company: Expression<number | null>) =>
  sql`(select json_build_object('id', brief.id, 'name', brief.name) from companies brief where brief.id = ${company})`

/** SQL: rank of the level that a person has at a company at that moment, 0 without one. */
export const levelRankIn = (person: Expression<number>, company: number, at: Date) => sql<number>`coalesce((
  select max(${levelRank(sql.ref('m.level_id'))}) from memberships m
  where m.person_id = ${person} and m.company_id = ${company} and ${inForce(at)}), 0)`

/**
 * SQL: the person belongs, or will belong, to some other company. A scalar subquery and not `exists`, which PostgreSQL
 * would answer by reading all memberships for a page of people.
 */
export const belongsElsewhere = (person: Expression<number>, company: number, at: Date) => sql<boolean>`coalesce((
  select true from memberships m where m.person_id = ${person} and m.company_id <> ${company} and (m.ends_at is null or m.ends_at > ${at})
  limit 1), false)`

/** SQL: the company is that one or stands below it in the tree. */
export const isAtOrBelow = (company: Expression<number | null>, above: number | null) =>
  sql<SqlBool>`exists (select from companies where companies.id = ${company} and companies.ancestors @> array[${above}::bigint])`
