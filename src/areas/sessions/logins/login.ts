import { type Expression, sql } from 'kysely'
import type { Db, Tx } from '../../../kernel/db.ts'
import { conflict } from '../../../kernel/errors.ts'
import { isAddressTaken, personByAddress } from '../../people/address.ts'
import { normaliseAddress } from '../../people/normalise-address.ts'
import { accessStamp } from '../../people/person.ts'

/** Credentials of one person. Without a password they sign in by link. */
export type Login = { person: number; passwordHash: string | null; username: string | null; isOpen: boolean }

/** Open: not switched off, and its person not deactivated. */
const isOpen = sql<boolean>`logins.disabled_at is null and ${accessStamp(sql.ref('logins.person_id'))} is not null`

const columns = ['logins.person_id as person', 'logins.password_hash as passwordHash', 'logins.username'] as const

export const loginOf = (db: Db, person: number): Promise<Login | undefined> =>
  db
    .selectFrom('logins')
    .select(columns)
    .select(isOpen.as('isOpen'))
    .where('logins.person_id', '=', person)
    .executeTakeFirst()

/** The login that this name means: a username, or the proven address of its person. */
export async function loginByName(db: Db, name: string): Promise<Login | undefined> {
  const address = name.includes('@') ? normaliseAddress(name) : null
  if (address === null)
    return db
      .selectFrom('logins')
      .select(columns)
      .select(isOpen.as('isOpen'))
      .where(sql`lower(username)`, '=', name.trim().toLowerCase())
      .executeTakeFirst()
  const person = await personByAddress(db, address)
  return loginOf(db, person?.id ?? 0)
}

/**
 * Gives a person a login if they have none. Errors: `conflict` when one of their addresses is how someone else signs
 * in (K14).
 */
export async function ensureLogin(tx: Tx, person: number, now: Date): Promise<void> {
  await tx
    .insertInto('logins')
    .values({ person_id: person, created_at: now })
    .onConflict((row) => row.column('person_id').doNothing())
    .execute()
    .catch((error: unknown) => {
      throw isAddressTaken(error)
        ? conflict('sessions.address-taken', 'Someone else signs in with this address.')
        : error
    })
}

/** SQL that is true when a person could sign in now. */
export const canSignIn = (person: Expression<number>) =>
  sql<boolean>`exists (select from logins where logins.person_id = ${person} and ${isOpen})`
