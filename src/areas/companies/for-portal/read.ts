import { sql } from 'kysely'
import { z } from 'zod'
import { read } from '../../../kernel/query.ts'
import * as schema from '../../../kernel/schema.ts'
import { companyAccess } from '../access.ts'

const site = z.object({
  id: z.number(),
  name: z.string(),
  kind: z.string(),
  parent: z.number().nullable(),
  address: z.string(),
  timeZone: z.string().nullable(),
})

/** One company as its customers see it: no notes of staff, no domains, nobody's names. */
export const readCompanyForPortal = read({
  name: 'company.read-for-portal',
  route: 'GET /portal/companies/:id',
  says: 'One company as its customers see it.',
  input: z.strictObject({ id: schema.id }),
  output: z.object({
    id: z.number(),
    name: z.string(),
    website: z.string().nullable(),
    email: z.string().nullable(),
    phone: z.string().nullable(),
    address: z.string(),
    details: z.string(),
    sites: z.array(site),
    can: schema.hints,
  }),
  on: companyAccess,
  rule: 'see',
  select: (q) =>
    q.select([
      'companies.id',
      'companies.name',
      'companies.website',
      'companies.email',
      'companies.phone',
      'companies.address',
      'companies.details',
      sql`coalesce((select jsonb_agg(jsonb_build_object('id', sites.id, 'name', sites.name, 'kind', sites.kind,
          'parent', sites.parent_id, 'address', sites.address, 'timeZone', sites.time_zone)
          order by sites.name_key, sites.id) from sites where sites.company_id = companies.id), '[]')`.as('sites'),
    ]),
})
