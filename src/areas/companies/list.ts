import { type Expression, sql, type SqlBool } from 'kysely'
import { z } from 'zod'
import type { Me } from '../../kernel/me.ts'
import { pageInput, pageOf } from '../../kernel/pages.ts'
import { list } from '../../kernel/query.ts'
import * as schema from '../../kernel/schema.ts'
import { companyAccess } from './access.ts'
import { companyKind } from './company.ts'
import { companyBrief } from './membership.ts'

export const brief = z.object({ id: z.number(), name: z.string() })

export const companySorts = {
  name: { column: 'companies.name_key', direction: 'asc', kind: 'text' },
  created: { column: 'companies.created_at', direction: 'desc', kind: 'time' },
} as const

/** SQL: the company's name or a domain of it is like what was typed, spelling mistakes forgiven. */
export const isLike = (wanted: string) => sql<SqlBool>`companies.id in (select companies_like(${wanted}))`

/** SQL: how many people belong to it now. */
const memberCount = (company: Expression<number>, me: Me) => sql<number>`(
  select count(*) from memberships m
  where m.company_id = ${company} and m.starts_at <= ${me.at} and (m.ends_at is null or m.ends_at > ${me.at}))`

/** SQL: `{id, name}` of those above it, the root first. */
const above = sql`coalesce((select jsonb_agg(jsonb_build_object('id', up.id, 'name', up.name) order by cardinality(up.ancestors))
  from companies up where up.id = any(companies.ancestors) and up.id <> companies.id), '[]')`

/** SQL: how many companies in use stand right below it. */
const childCount = sql<number>`(
  select count(*) from companies below where below.parent_id = companies.id and below.archived_at is null)`

/** The companies, for staff. Without `archived` only those in use. */
export const listCompanies = list({
  name: 'company.list',
  route: 'GET /companies',
  says: 'The companies, found by name or domain, by their place in the tree, kind, and who looks after them.',
  input: z.strictObject({
    q: schema.line(100).optional(),
    /** Those right below this one. */
    parent: schema.id.optional(),
    /** Those that stand below no other. */
    top: schema.flag.default(false),
    /** This one and all below it. */
    branch: schema.id.optional(),
    kind: companyKind.optional(),
    vendor: schema.flag.optional(),
    accountManager: z.union([z.literal('me'), z.literal('none'), schema.id]).optional(),
    archived: schema.flag.default(false),
    ...pageInput,
    sort: z.string().optional(),
  }),
  output: pageOf(
    z.object({
      id: z.number(),
      name: z.string(),
      kind: z.string(),
      isVendor: z.boolean(),
      parent: brief.nullable(),
      above: z.array(brief),
      children: z.number(),
      domains: z.array(z.string()),
      members: z.number(),
      email: z.string().nullable(),
      phone: z.string().nullable(),
      website: z.string().nullable(),
      /** The person who looks after it; names: `GET /account-managers`. */
      accountManager: z.number().nullable(),
      createdAt: schema.instant,
      archivedAt: schema.instant.nullable(),
      can: schema.hints,
    }),
  ),
  on: companyAccess,
  rule: 'know',
  sorts: companySorts,
  filter: (q, { input, me }) =>
    q
      .where('companies.archived_at', input.archived ? 'is not' : 'is', null)
      .$if(input.q !== undefined, (some) => some.where(isLike(input.q ?? '')))
      .$if(input.parent !== undefined, (some) => some.where('companies.parent_id', '=', input.parent ?? null))
      .$if(input.top, (some) => some.where('companies.parent_id', 'is', null))
      .$if(input.branch !== undefined, (some) =>
        some.where(sql<SqlBool>`companies.ancestors @> array[${input.branch}::bigint]`),
      )
      .$if(input.kind !== undefined, (some) => some.where('companies.kind', '=', input.kind ?? ''))
      .$if(input.vendor !== undefined, (some) => some.where('companies.is_vendor', '=', input.vendor ?? false))
      .$if(input.accountManager !== undefined, (some) => some.where(isLookedAfterBy(input.accountManager, me))),
  select: (q, { me }) =>
    q.select([
      'companies.id',
      'companies.name',
      'companies.kind',
      'companies.is_vendor as isVendor',
      companyBrief(sql.ref('companies.parent_id')).as('parent'),
      above.as('above'),
      childCount.as('children'),
      sql`array(select domain from company_domains where company_id = companies.id order by domain)`.as('domains'),
      memberCount(sql.ref('companies.id'), me).as('members'),
      'companies.email',
      'companies.phone',
      'companies.website',
      'companies.account_manager_id as accountManager',
      'companies.created_at as createdAt',
      'companies.archived_at as archivedAt',
    ]),
})

function isLookedAfterBy(wish: number | 'me' | 'none' | undefined, me: Me) {
  if (wish === 'none') return sql<SqlBool>`companies.account_manager_id is null`
  return sql<SqlBool>`companies.account_manager_id = ${wish === 'me' ? me.person : wish}`
}
