import { sql } from 'kysely'
import type { Tx } from '../../../kernel/db.ts'
import { conflict, invalid } from '../../../kernel/errors.ts'
import type { Doing } from '../../../kernel/operation.ts'
import { isOwnerAt } from '../../access/owner.ts'
import { peopleWithAddress, primaryAddressOf, proveAddress } from '../../people/address.ts'
import { ensureLogin, loginOf } from '../logins/login.ts'
import { setPassword } from '../passwords/set-password.ts'
import { tellOfPassword } from '../passwords/tell-of-password.ts'
import { type Link, linkSpent } from './link.ts'

type OwnLink = Link & { person: number }

/** Lets in the person whom a link was made for, and does what it is for. Errors: `invalid` without the password it asks for. */
export async function admitByLink(doing: Doing<{ password?: string }, null>, link: OwnLink): Promise<number> {
  const { tx, input, now, happened } = doing
  const { person, purpose, address } = link
  if (!(await isStillTheirs(tx, link, now))) throw linkSpent()
  if (purpose === 'owner') await openLogin(tx, person)
  await ensureLogin(tx, person, now)
  if (!(await loginOf(tx, person))?.isOpen) throw linkSpent()
  if (address !== null && !(await proveAddress(tx, person, address, now)))
    throw conflict('sessions.address-taken', 'Someone else signs in with this address.')
  if (purpose === 'magic') return person
  if (input.password === undefined && purpose !== 'owner')
    throw invalid({ password: 'Choose a password.' }, 'sessions.password-wanted')
  if (input.password === undefined) return person
  await setPassword(tx, { person, password: input.password, now, keep: null })
  // Whoever was invited has just had the mail that asked them to choose one.
  if (purpose !== 'invitation') await tellOfPassword(doing, person)
  await happened({ name: 'login.password-changed', subject: { kind: 'person', id: person }, detail: { by: purpose } })
  return person
}

/** A link dies with what it was made for: the address it was mailed to, or the rank of an Owner. */
async function isStillTheirs(tx: Tx, { person, purpose, address }: OwnLink, now: Date): Promise<boolean> {
  const theirs =
    purpose === 'owner'
      ? isOwnerAt(sql.val(person), now)
      : purpose === 'invitation'
        ? sql<boolean>`lower(${primaryAddressOf(sql.val(person))}) = lower(${address})`
        : sql<boolean>`${person} in (${peopleWithAddress(address ?? '')})`
  const found = await sql<{ holds: boolean }>`select (${theirs}) is true as holds`.execute(tx)
  return found.rows[0]?.holds ?? false
}

/** Whoever has the server's command line opens the Owner's door again, were it switched off. */
const openLogin = (tx: Tx, person: number) =>
  tx.updateTable('logins').set({ disabled_at: null }).where('person_id', '=', person).execute()
