import { type Expression, sql } from 'kysely'
import type { Db } from '../../kernel/db.ts'
import { shippedLevel } from '../access/level.ts'
import { startingLevelId } from './hand-out.ts'

/** SQL: the person is the primary or the billing contact of the company (AT-13, AT-15). */
export const isContactOf = (
  person: Expression<number | null>,
  company: Expression<number | null>,
) => sql<boolean>`exists (
  select from companies named where named.id = ${company} and ${person} in (named.primary_contact_id, named.billing_contact_id))`

export type Spokespeople = { name: string; contacts: number[]; accountManager: number | null }

/** Who speaks for a company, and who of ours looks after it (AT-12); null when there is none. */
export async function spokespeopleOf(db: Db, company: number): Promise<Spokespeople | null> {
  const found = await db
    .selectFrom('companies')
    .select(['name', 'primary_contact_id', 'billing_contact_id', 'account_manager_id as accountManager'])
    .where('id', '=', company)
    .executeTakeFirst()
  if (!found) return null
  const { name, accountManager, primary_contact_id: primary, billing_contact_id: billing } = found
  return { name, accountManager, contacts: [...new Set([primary, billing])].filter((one) => one !== null) }
}

/** The level somebody begins with at a company: Manager for its contacts (AT-13), else the one of everybody (AT-14). */
export async function levelToBeginWith(db: Db, company: number, person: number | null): Promise<number> {
  const isContact = person !== null && (await spokespeopleOf(db, company))?.contacts.includes(person)
  return isContact ? shippedLevel(db, 'manager') : startingLevelId(db)
}
