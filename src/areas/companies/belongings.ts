import { type Expression, sql } from 'kysely'
import { z } from 'zod'
import type { Me } from '../../kernel/me.ts'
import * as schema from '../../kernel/schema.ts'
import { levelBrief } from '../access/level.ts'
import { companyAccess } from './access.ts'

const brief = z.object({ id: z.number(), name: z.string() })

/** A membership as a person's page shows it. */
export const membershipShape = z.object({
  id: z.number(),
  company: brief,
  level: brief.nullable(),
  isEmploying: z.boolean(),
  title: z.string().nullable(),
  purpose: z.string().nullable(),
  startsAt: schema.storedInstant,
  endsAt: schema.storedInstant.nullable(),
})

/** SQL: a person's memberships at companies that the asker may see, ended ones too, as `membershipShape[]`. */
export const membershipsOf = (person: Expression<number>, me: Me) => sql`coalesce((
  select jsonb_agg(jsonb_build_object('id', m.id, 'company', jsonb_build_object('id', companies.id, 'name', companies.name),
    'level', ${levelBrief(sql.ref('m.level_id'))}, 'isEmploying', m.is_employing, 'title', m.title, 'purpose', m.purpose,
    'startsAt', m.starts_at, 'endsAt', m.ends_at) order by m.ends_at desc nulls first, m.is_employing desc, m.id)
  from memberships m join companies on companies.id = m.company_id
  where m.person_id = ${person} and ${companyAccess.where('see', me)}), '[]')`

/** SQL: `{id, name}` of the companies a person belongs to now and that the asker may see, the employing one first. */
export const companiesOf = (person: Expression<number>, me: Me) => sql`coalesce((
  select jsonb_agg(jsonb_build_object('id', companies.id, 'name', companies.name) order by m.is_employing desc, m.id)
  from memberships m join companies on companies.id = m.company_id
  where m.person_id = ${person} and m.starts_at <= ${me.at} and (m.ends_at is null or m.ends_at > ${me.at})
    and companies.archived_at is null and ${companyAccess.where('see', me)}), '[]')`

export const siteLink = z.object({
  id: z.number(),
  name: z.string(),
  kind: z.string(),
  address: z.string(),
  timeZone: z.string().nullable(),
  company: brief,
  isPrimary: z.boolean(),
})

/** SQL: the sites a person is linked to, of companies that the asker may see, as `siteLink[]`. */
export const sitesOf = (person: Expression<number>, me: Me) => sql`coalesce((
  select jsonb_agg(jsonb_build_object('id', sites.id, 'name', sites.name, 'kind', sites.kind, 'address', sites.address,
    'timeZone', sites.time_zone, 'isPrimary', person_sites.is_primary,
    'company', jsonb_build_object('id', companies.id, 'name', companies.name)) order by person_sites.is_primary desc, sites.name_key, sites.id)
  from person_sites join sites on sites.id = person_sites.site_id join companies on companies.id = sites.company_id
  where person_sites.person_id = ${person} and ${companyAccess.where('see', me)}), '[]')`
