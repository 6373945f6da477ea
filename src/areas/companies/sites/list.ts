import { sql, type SqlBool } from 'kysely'
import { z } from 'zod'
import { pageInput, pageOf } from '../../../kernel/pages.ts'
import { list } from '../../../kernel/query.ts'
import * as schema from '../../../kernel/schema.ts'
import { companyBrief } from '../membership.ts'
import { brief } from '../list.ts'
import { siteAccess } from './access.ts'
import { siteKind } from './site.ts'

/** The places of all companies, for staff: what a person, and later an asset, can be linked to. */
export const listSites = list({
  name: 'site.list',
  route: 'GET /sites',
  says: 'The sites of all companies, found by name or address, by company, by kind.',
  input: z.strictObject({
    q: schema.line(100).optional(),
    company: schema.id.optional(),
    kind: siteKind.optional(),
    ...pageInput,
    sort: z.string().optional(),
  }),
  output: pageOf(
    z.object({
      id: z.number(),
      name: z.string(),
      kind: z.string(),
      address: z.string(),
      timeZone: z.string().nullable(),
      company: brief,
      people: z.number(),
      can: schema.hints,
    }),
  ),
  on: siteAccess,
  rule: 'see',
  sorts: { name: { column: 'sites.name_key', direction: 'asc', kind: 'text' } },
  filter: (q, { input }) =>
    q
      .$if(input.q !== undefined, (some) => some.where(sql<SqlBool>`sites.id in (select sites_like(${input.q ?? ''}))`))
      .$if(input.company !== undefined, (some) => some.where('sites.company_id', '=', input.company ?? 0))
      .$if(input.kind !== undefined, (some) => some.where('sites.kind', '=', input.kind ?? 'office')),
  select: (q) =>
    q.select([
      'sites.id',
      'sites.name',
      'sites.kind',
      'sites.address',
      'sites.time_zone as timeZone',
      companyBrief(sql.ref('sites.company_id')).as('company'),
      sql<number>`(select count(*) from person_sites where person_sites.site_id = sites.id)`.as('people'),
    ]),
})
