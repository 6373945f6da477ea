import { sql } from 'kysely'
import { z } from 'zod'
import { read } from '../../../kernel/query.ts'
import * as schema from '../../../kernel/schema.ts'
import { companyAccess } from '../access.ts'

/** One company as its customers see it: nothing that staff wrote about it. */
export const readCompanyForPortal = read({
  name: 'company.read-for-portal',
  route: 'GET /portal/companies/:id',
  says: 'One company as its customers see it.',
  input: z.strictObject({ id: schema.id }),
  output: z.object({
    id: z.number(),
    name: z.string(),
    website: z.string().nullable(),
    sites: z.array(
      z.object({ id: z.number(), name: z.string(), address: z.string(), timeZone: z.string().nullable() }),
    ),
    can: schema.hints,
  }),
  on: companyAccess,
  rule: 'see',
  select: (q) =>
    q.select([
      'companies.id',
      'companies.name',
      'companies.website',
      sql`coalesce((select jsonb_agg(jsonb_build_object('id', sites.id, 'name', sites.name, 'address', sites.address, 'timeZone', sites.time_zone)
          order by lower(sites.name), sites.id) from sites where sites.company_id = companies.id), '[]')`.as('sites'),
    ]),
})
