import { type Expression, sql } from 'kysely'
import { type Db, isUniqueViolation, type Tx } from '../../kernel/db.ts'

export type KnownPerson = { id: number; name: string; active: boolean; address: string; language: string | null }

/**
 * Who mail from this address is from: whoever has a login with it; among contacts who share it, the one of that name
 * (K14), else whoever was known first. Only proven addresses count: nobody receives another's mail by claiming theirs.
 */
export async function personByAddress(db: Db, address: string, name = ''): Promise<KnownPerson | null> {
  const found = await sql<KnownPerson>`
    select people.id, people.name, people.deactivated_at is null as active,
      person_emails.address, people.language
    from person_emails join people on people.id = person_emails.person_id
    where lower(person_emails.address) = lower(${address}) and person_emails.verified_at is not null
    order by people.deactivated_at is not null, not person_emails.is_account, plain_text(people.name) <> plain_text(${name}), people.id
    limit 1`.execute(db)
  return found.rows[0] ?? null
}

/** SQL: where mail to a person goes; null for someone without an address. */
export const primaryAddressOf = (person: Expression<number>) =>
  sql<string | null>`(select address from person_emails where person_emails.person_id = ${person} and is_primary)`

/** SQL: the person ids whose proven address this is. */
export const peopleWithAddress = (address: string) => sql<{ id: number }>`
  select person_id as id from person_emails where lower(address) = lower(${address}) and verified_at is not null`

/**
 * The person has shown that mail to this address reaches them (they followed a link sent there).
 * False: someone else signs in with it, so that it stays unproven (K14).
 */
export async function proveAddress(tx: Tx, person: number, address: string, now: Date): Promise<boolean> {
  const taken = await tx
    .selectFrom('person_emails')
    .select('id')
    .where(sql`lower(address)`, '=', address.toLowerCase())
    .where('person_id', '<>', person)
    .where('is_account', '=', true)
    .where('verified_at', 'is not', null)
    .executeTakeFirst()
  if (taken) return false
  await tx
    .updateTable('person_emails')
    .set({ verified_at: now })
    .where('person_id', '=', person)
    .where(sql`lower(address)`, '=', address.toLowerCase())
    .where('verified_at', 'is', null)
    .execute()
  return true
}

/** Mail to this address came back for good; null takes the mark away. */
export async function markBounced(tx: Tx, address: string, at: Date | null): Promise<void> {
  await tx
    .updateTable('person_emails')
    .set({ bounced_at: at })
    .where(sql`lower(address)`, '=', address.toLowerCase())
    .execute()
}

/** True for the database's refusal of an address that someone else signs in with. */
export const isAddressTaken = (error: unknown): boolean => isUniqueViolation(error, 'person_emails_account')

/** The address as this person has it, when it is one of theirs. */
export async function ownAddress(db: Db, person: number, address: string): Promise<string | null> {
  const found = await db
    .selectFrom('person_emails')
    .select('address')
    .where('person_id', '=', person)
    .where(sql`lower(address)`, '=', address.toLowerCase())
    .executeTakeFirst()
  return found?.address ?? null
}
