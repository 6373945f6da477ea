import { sql } from 'kysely'
import { z } from 'zod'
import { read } from '../../kernel/query.ts'
import * as schema from '../../kernel/schema.ts'
import { companyAccess } from './access.ts'
import { brief } from './list.ts'

const site = z.object({
  id: z.number(),
  name: z.string(),
  kind: z.string(),
  parent: z.number().nullable(),
  address: z.string(),
  timeZone: z.string().nullable(),
  primaryPerson: z.number().nullable(),
})

/** One company for staff, with its place in the tree, its domains and its sites. Contacts with names: `/contacts`. */
export const readCompany = read({
  name: 'company.read',
  route: 'GET /companies/:id',
  says: 'One company with its place in the tree, its domains and its sites.',
  input: z.strictObject({ id: schema.id }),
  output: z.object({
    id: z.number(),
    name: z.string(),
    kind: z.string(),
    isVendor: z.boolean(),
    website: z.string().nullable(),
    email: z.string().nullable(),
    phone: z.string().nullable(),
    address: z.string(),
    details: z.string(),
    notes: z.string(),
    /** The companies above it, the root first. */
    above: z.array(brief),
    /** Those right below it by name, the first 50 of `childCount`. */
    children: z.array(brief),
    childCount: z.number(),
    domains: z.array(z.string()),
    sites: z.array(site),
    createdAt: schema.instant,
    archivedAt: schema.instant.nullable(),
    version: z.number(),
    can: schema.hints,
  }),
  on: companyAccess,
  rule: 'know',
  select: (q) =>
    q.select([
      'companies.id',
      'companies.name',
      'companies.kind',
      'companies.is_vendor as isVendor',
      'companies.website',
      'companies.email',
      'companies.phone',
      'companies.address',
      'companies.details',
      'companies.notes',
      sql`coalesce((select jsonb_agg(jsonb_build_object('id', up.id, 'name', up.name) order by cardinality(up.ancestors))
        from companies up where up.id = any(companies.ancestors) and up.id <> companies.id), '[]')`.as('above'),
      sql`coalesce((select jsonb_agg(jsonb_build_object('id', below.id, 'name', below.name)) from (
        select id, name from companies below where below.parent_id = companies.id and below.archived_at is null
        order by name_key, id limit 50) below), '[]')`.as('children'),
      sql<number>`(select count(*) from companies below where below.parent_id = companies.id and below.archived_at is null)`.as(
        'childCount',
      ),
      sql`array(select domain from company_domains where company_id = companies.id order by domain)`.as('domains'),
      sql`coalesce((select jsonb_agg(jsonb_build_object('id', sites.id, 'name', sites.name, 'kind', sites.kind, 'parent', sites.parent_id,
          'address', sites.address, 'timeZone', sites.time_zone, 'primaryPerson', sites.primary_person_id) order by sites.name_key, sites.id)
        from sites where sites.company_id = companies.id), '[]')`.as('sites'),
      'companies.created_at as createdAt',
      'companies.archived_at as archivedAt',
      'companies.version',
    ]),
})
