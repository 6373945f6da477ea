import { type Expression, sql, type SqlBool } from 'kysely'

/** SQL: the membership `m` holds at that moment; with null, that it did or will at any. */
const inForce = (at: Date | null) =>
  at === null ? sql`true` : sql`m.starts_at <= ${at} and (m.ends_at is null or m.ends_at > ${at})`

/** SQL: the companies in use that a person belongs to, each with those above it (root first, itself last). */
export const placesOf = (person: Expression<number>, at: Date) => sql<{ company_id: number; ancestors: number[] }>`
  select distinct m.company_id, c.ancestors from memberships m join companies c on c.id = m.company_id
  where m.person_id = ${person} and c.archived_at is null and ${inForce(at)}`

/** SQL: ids of the people of a company; where `below` holds, also those of the companies below it. Only companies in use. */
export const peopleOf = (company: Expression<number | null>, below: Expression<boolean>, at: Date | null) => sql<{
  id: number
}>`
  select m.person_id as id from companies c join memberships m on m.company_id = c.id
  where (c.id = ${company} or (${below} and c.ancestors @> array[${company}]::bigint[]))
    and c.archived_at is null and ${inForce(at)}`

/** SQL: the company is in use. */
export const isLivingCompany = (company: Expression<number | null>) =>
  sql<SqlBool>`exists (select from companies c where c.id = ${company} and c.archived_at is null)`
