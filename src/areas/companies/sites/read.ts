import { sql } from 'kysely'
import { z } from 'zod'
import { read } from '../../../kernel/query.ts'
import * as schema from '../../../kernel/schema.ts'
import { brief } from '../list.ts'
import { companyBrief } from '../membership.ts'
import { siteAccess } from './access.ts'

/** One site with what it stands in and what stands inside it (HM-42). Its people: `/sites/:id/people`. */
export const readSite = read({
  name: 'site.read',
  route: 'GET /sites/:id',
  says: 'One site with its company, the sites around it, and how many people are linked to it.',
  input: z.strictObject({ id: schema.id }),
  output: z.object({
    id: z.number(),
    name: z.string(),
    kind: z.string(),
    address: z.string(),
    timeZone: z.string().nullable(),
    primaryPerson: z.number().nullable(),
    company: brief,
    /** The sites it stands in, the outermost first. */
    above: z.array(brief),
    inside: z.array(brief),
    people: z.number(),
    version: z.number(),
    can: schema.hints,
  }),
  on: siteAccess,
  rule: 'see',
  select: (q) =>
    q.select([
      'sites.id',
      'sites.name',
      'sites.kind',
      'sites.address',
      'sites.time_zone as timeZone',
      'sites.primary_person_id as primaryPerson',
      companyBrief(sql.ref('sites.company_id')).as('company'),
      sql`coalesce((
        with recursive up as (
          select outer_site.id, outer_site.name, outer_site.parent_id, 1 as steps
          from sites outer_site where outer_site.id = sites.parent_id
          union all select further.id, further.name, further.parent_id, up.steps + 1
          from up join sites further on further.id = up.parent_id
        ) select jsonb_agg(jsonb_build_object('id', id, 'name', name) order by steps desc) from up), '[]')`.as('above'),
      sql`coalesce((select jsonb_agg(jsonb_build_object('id', inner_site.id, 'name', inner_site.name)
        order by inner_site.name_key, inner_site.id)
        from sites inner_site where inner_site.parent_id = sites.id), '[]')`.as('inside'),
      sql<number>`(select count(*) from person_sites where person_sites.site_id = sites.id)`.as('people'),
      'sites.version',
    ]),
})
