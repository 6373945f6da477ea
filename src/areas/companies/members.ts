import { type Expression, sql, type SqlBool } from 'kysely'
import { z } from 'zod'
import { levelBrief } from '../access/level.ts'
import { membershipShape } from './belongings.ts'
import { branchOf } from './branch.ts'

/** Which people of a company: those of its branches too, and those who belong to it or who once did. */
export type Belonging = { company: number; below: boolean; are: 'current' | 'former'; at: Date }

const companiesMeant = ({ company, below }: Belonging) =>
  below ? sql`m.company_id in (${branchOf(sql`${company}::bigint`)})` : sql`m.company_id = ${company}`

/** Not ended: begun already or yet to begin. */
const isOpen = (at: Date) => sql`(m.ends_at is null or m.ends_at > ${at})`

/** SQL: the person belongs there, or did and does no more. */
export const isMemberOf = (person: Expression<number>, belonging: Belonging) => {
  const here = companiesMeant(belonging)
  const isNow = isOpen(belonging.at)
  return belonging.are === 'current'
    ? sql<SqlBool>`${person} in (select m.person_id from memberships m where ${here} and ${isNow})`
    : sql<SqlBool>`${person} in (
        select m.person_id from memberships m where ${here} group by m.person_id having not bool_or(${isNow}))`
}

/** A membership as a company's page shows it. */
export const memberShape = membershipShape.extend({ isPrimaryContact: z.boolean(), isBillingContact: z.boolean() })

/** SQL: the person's memberships there as `memberShape[]`, the employing one first; of a former member the last one. */
export const membershipsIn = (person: Expression<number>, belonging: Belonging) => sql`(
  select jsonb_agg(jsonb_build_object('id', m.id, 'company', jsonb_build_object('id', at_company.id, 'name', at_company.name),
    'level', ${levelBrief(sql.ref('m.level_id'))}, 'isEmploying', m.is_employing, 'title', m.title, 'purpose', m.purpose,
    'startsAt', m.starts_at, 'endsAt', m.ends_at,
    'isPrimaryContact', at_company.primary_contact_id is not distinct from m.person_id,
    'isBillingContact', at_company.billing_contact_id is not distinct from m.person_id)
    order by m.is_employing desc, m.ends_at desc nulls first, m.id)
  from memberships m join companies at_company on at_company.id = m.company_id
  where m.person_id = ${person} and ${companiesMeant(belonging)}
  ${belonging.are === 'current' ? sql`and ${isOpen(belonging.at)}` : sql``})`

/** SQL: `{id, name}` of the level that a person has at a company at that moment. */
export const levelIn = (person: Expression<number>, company: number | null, at: Date) => sql`(
  select ${levelBrief(sql.ref('m.level_id'))} from memberships m
  where m.person_id = ${person} and m.company_id = ${company} and m.starts_at <= ${at} and ${isOpen(at)} limit 1)`

/** SQL: the person belongs to that company or one below it at that moment. */
export const belongsToBranch = (person: Expression<number>, company: number, at: Date) => sql<SqlBool>`${person} in (
  select m.person_id from memberships m where m.company_id in (${branchOf(sql`${company}::bigint`)})
  and m.starts_at <= ${at} and ${isOpen(at)})`

/** SQL: `id` of each person who looks after companies in use, and how many. */
export const accountManagers = sql<{ id: number; companies: number }>`
  select account_manager_id as id, count(*) as companies from companies
  where account_manager_id is not null and archived_at is null group by account_manager_id`
