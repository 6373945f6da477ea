import { sql } from 'kysely'
import { z } from 'zod'
import type { Tx } from '../../../kernel/db.ts'
import type { Me } from '../../../kernel/me.ts'
import { companyAccess } from '../access.ts'

/** What an import reads and writes of a company. */
export const companyState = z.object({
  name: z.string(),
  kind: z.string(),
  parent: z.number().nullable(),
  website: z.string().nullable(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  address: z.string(),
  notes: z.string(),
  domains: z.array(z.string()),
})

export type CompanyState = z.output<typeof companyState>

export type KnownCompany = { id: number; state: CompanyState; mayManage: boolean; isArchived: boolean; nameKey: string }

export type CompanyNames = { ids: readonly number[]; names: readonly string[]; domains: readonly string[] }

/** Companies by id, name or mail domain, locked until the transaction ends; those the asker may not know are left out. */
export async function lockCompanies(tx: Tx, me: Me, { ids, names, domains }: CompanyNames): Promise<KnownCompany[]> {
  const found = await sql<{ id: number; mayManage: boolean; isArchived: boolean; nameKey: string; state: unknown }>`
    select companies.id, (${companyAccess.where('manage', me)}) is true as "mayManage",
      companies.archived_at is not null as "isArchived",
      companies.name_key as "nameKey",
      jsonb_build_object('name', companies.name, 'kind', companies.kind, 'parent', companies.parent_id,
        'website', companies.website, 'email', companies.email, 'phone', companies.phone, 'address', companies.address,
        'notes', companies.notes, 'domains', coalesce((
          select jsonb_agg(domain order by domain) from company_domains where company_id = companies.id), '[]')) as state
    from companies
    where (companies.id = any(${sql.val([...ids])}::bigint[])
        or companies.name_key = any(array(select plain_text(one) from unnest(${sql.val([...names])}::text[]) one))
        or companies.id = any(array(select company_id from company_domains where domain = any(${sql.val([...domains])}::text[]))))
      and ${companyAccess.where('know', me)}
    order by companies.archived_at is not null, companies.id for update of companies`.execute(tx)
  return found.rows.map((row) => ({ ...row, state: companyState.parse(row.state) }))
}

/** Names as they are compared: small letters without marks. */
export async function nameKeysOf(tx: Tx, names: readonly string[]): Promise<Map<string, string>> {
  const found = await sql<{ name: string; key: string }>`
    select name, plain_text(name) as key from unnest(${sql.val([...names])}::text[]) name`.execute(tx)
  return new Map(found.rows.map(({ name, key }) => [name, key]))
}
