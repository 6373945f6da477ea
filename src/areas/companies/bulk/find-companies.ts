import { sql } from 'kysely'
import type { Db } from '../../../kernel/db.ts'
import type { Me } from '../../../kernel/me.ts'
import { companyAccess } from '../access.ts'

export type FoundCompany = { id: number; name: string }

/** Keyed by what was asked for. Archived ones, and those whose people the asker may not manage, are not found. */
export type FoundCompanies = {
  byId: ReadonlyMap<number, FoundCompany>
  /** Several companies can have one name. */
  byName: ReadonlyMap<string, readonly FoundCompany[]>
  byDomain: ReadonlyMap<string, FoundCompany>
}

export type WantedCompanies = { ids: readonly number[]; names: readonly string[]; domains: readonly string[] }

/** Finds many companies at once for people who are to belong to them. */
export async function findCompanies(db: Db, me: Me, { ids, names, domains }: WantedCompanies): Promise<FoundCompanies> {
  const isOpen = sql`companies.archived_at is null and ${companyAccess.where('manage-members', me)}`
  const identified = await sql<FoundCompany>`
    select companies.id, companies.name from companies where companies.id = any(${sql.val([...ids])}::bigint[]) and ${isOpen}`.execute(
    db,
  )
  const named = await sql<FoundCompany & { wanted: string }>`
    select wanted, companies.id, companies.name from unnest(${sql.val([...names])}::text[]) wanted
    join companies on companies.name_key = plain_text(wanted) and ${isOpen} order by companies.id`.execute(db)
  const placed = await sql<FoundCompany & { domain: string }>`
    select company_domains.domain, companies.id, companies.name from company_domains
    join companies on companies.id = company_domains.company_id and ${isOpen}
    where company_domains.domain = any(${sql.val([...domains])}::text[])`.execute(db)
  const byName = new Map<string, FoundCompany[]>()
  for (const { wanted, id, name } of named.rows) byName.set(wanted, [...(byName.get(wanted) ?? []), { id, name }])
  return {
    byId: new Map(identified.rows.map((one) => [one.id, one])),
    byName,
    byDomain: new Map(placed.rows.map(({ domain, id, name }) => [domain, { id, name }])),
  }
}
