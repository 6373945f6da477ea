import type { Tx } from '../../kernel/db.ts'
import { demoCompanies } from '../companies.ts'
import { idOf, type Ids, longAgo, remember } from './ids.ts'

/** Companies, each below its parent, with their mail domains and sites. */
export async function loadCompanies(tx: Tx, now: Date): Promise<Ids> {
  const at = longAgo(now)
  const ids = new Map<string, number>()
  for (const [key, company] of Object.entries(demoCompanies)) {
    const { id } = await tx
      .insertInto('companies')
      .values({
        name: company.name,
        kind: company.kind,
        parent_id: company.parent === null ? null : idOf(ids, company.parent),
        website: 'website' in company ? company.website : null,
        notes: 'notes' in company ? company.notes : '',
        is_vendor: 'isVendor' in company,
        created_at: at,
        updated_at: at,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    ids.set(key, id)
    await loadSites(tx, id, company.sites)
  }
  const domains = Object.entries(demoCompanies).flatMap(([key, company]) =>
    company.domains.map((domain) => ({ domain, company_id: idOf(ids, key) })),
  )
  await tx
    .insertInto('company_domains')
    .values(domains)
    .onConflict((row) => row.doNothing())
    .execute()
  await remember(
    tx,
    'company',
    [...ids].map(([key, id]) => ({ key, id })),
  )
  return ids
}

type Site = { name: string; kind: string; address?: string; timeZone?: string; within?: string }

async function loadSites(tx: Tx, company: number, sites: readonly Site[]): Promise<void> {
  const ids = new Map<string, number>()
  for (const { name, kind, address = '', timeZone, within } of sites) {
    const { id } = await tx
      .insertInto('sites')
      .values({
        company_id: company,
        name,
        kind,
        address,
        time_zone: timeZone ?? null,
        parent_id: within ? idOf(ids, within) : null,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    ids.set(name, id)
  }
}

/** The people a company is reached by, once they are there. */
export async function loadContacts(tx: Tx, companies: Ids, people: Ids): Promise<void> {
  const contacts = [
    { company: 'brightwater', primary: 'grace', billing: 'henry', manager: 'ana' },
    { company: 'foods', primary: 'maria', billing: 'henry', manager: 'ana' },
    { company: 'logistics', primary: 'tariq', billing: 'henry', manager: 'ben' },
    { company: 'marlow', primary: 'clara', billing: 'david', manager: 'chloe' },
    { company: 'berlin', primary: 'jana', billing: 'david', manager: 'chloe' },
  ]
  for (const { company, primary, billing, manager } of contacts)
    await tx
      .updateTable('companies')
      .set({
        primary_contact_id: idOf(people, primary),
        billing_contact_id: idOf(people, billing),
        account_manager_id: idOf(people, manager),
      })
      .where('id', '=', idOf(companies, company))
      .execute()
}
