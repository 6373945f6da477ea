import { type Expression, sql } from 'kysely'

/** SQL: a company in the few words that tell it from another of the same name: `{id, name, code, detail, isAway}`. */
export const companyGlance = (company: Expression<number>) => sql`(
  select jsonb_build_object('id', glance.id, 'name', glance.name, 'code', null, 'detail', coalesce(
      (select string_agg(domain, ', ' order by domain) from company_domains where company_id = glance.id), glance.website),
    'isAway', glance.archived_at is not null)
  from companies glance where glance.id = ${company})`
