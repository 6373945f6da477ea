import { sql } from 'kysely'
import type { Tx } from '../../../kernel/db.ts'
import { referredTo } from '../../../kernel/referred-to.ts'
import type { CompanyState } from './company-state.ts'

const columnsOf = ({ name, kind, parent, website, email, phone, address, notes }: CompanyState) => ({
  name,
  kind,
  parent_id: parent,
  website,
  email,
  phone,
  address,
  notes,
})

/** Writes a new company with its mail domains; whoever calls it tells what happened. */
export async function insertCompany(tx: Tx, state: CompanyState, now: Date): Promise<number> {
  const { id } = await tx
    .insertInto('companies')
    .values({ ...columnsOf(state), created_at: now, updated_at: now })
    .returning('id')
    .executeTakeFirstOrThrow()
  await addDomains(tx, id, state.domains)
  return id
}

type Change = { id: number; before: CompanyState; after: CompanyState }

/** Writes what differs of a locked company; whoever calls it tells what happened. */
export async function changeCompany(tx: Tx, { id, before, after }: Change, now: Date): Promise<void> {
  await tx
    .updateTable('companies')
    .set({ ...columnsOf(after), updated_at: now, version: sql`version + 1` })
    .where('id', '=', id)
    .execute()
  const gone = before.domains.filter((domain) => !after.domains.includes(domain))
  if (gone.length > 0)
    await tx.deleteFrom('company_domains').where('company_id', '=', id).where('domain', 'in', gone).execute()
  await addDomains(
    tx,
    id,
    after.domains.filter((domain) => !before.domains.includes(domain)),
  )
}

async function addDomains(tx: Tx, company: number, domains: readonly string[]): Promise<void> {
  if (domains.length === 0) return
  await tx
    .insertInto('company_domains')
    .values(domains.map((domain) => ({ domain, company_id: company })))
    .execute()
}

/** Those of these companies that anything but their own mail domains speaks of. */
export const companiesInUse = (tx: Tx, ids: readonly number[]): Promise<Set<number>> =>
  referredTo(tx, 'companies', ids, { company_domains: null, company_keys: null })

/** Takes companies away that nothing speaks of; whoever calls it has asked `companiesInUse`, and tells what happened. */
export const removeCompanies = (tx: Tx, ids: readonly number[]) =>
  sql`delete from companies where id = any(${sql.val([...ids])}::bigint[])`.execute(tx)
