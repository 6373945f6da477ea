import { sql } from 'kysely'
import type { App } from '../../../kernel/app.ts'
import type { Db, Tx } from '../../../kernel/db.ts'
import { hashOf } from '../../../kernel/ids.ts'
import { peopleWithAddress } from '../../people/address.ts'
import { type Posting, queueMail } from '../../outbox/message.ts'
import { faceOf } from '../../sessions/logins/face.ts'
import { writeRegistrationLetter } from '../letter.ts'

const PROOF_LIFE = 24 * 60 * 60_000

type Claim = { person: number; address: string; name: string; language: string | null }

/** Mails a link to an address that a person says is theirs. It works for them alone, while they are signed in. */
export async function mailProof(doing: Posting, { person, address, name, language }: Claim): Promise<void> {
  const { app, tx, now } = doing
  const url = await makeProof(app, tx, person, address, now)
  // Whoever reads that mailbox may be a stranger to the desk: they learn the name, to know what it is about.
  const letter = await writeRegistrationLetter(app, tx, 'prove', { language, url, values: { name } })
  await queueMail(doing, { to: { address, person: null }, ...letter, auto: true, secret: true })
}

async function makeProof(app: App, tx: Tx, person: number, address: string, now: Date): Promise<string> {
  const token = app.ids.token()
  await tx
    .insertInto('address_proofs')
    .values({
      token_hash: hashOf(token),
      person_id: person,
      address,
      created_at: now,
      expires_at: new Date(now.getTime() + PROOF_LIFE),
    })
    .execute()
  const face = (await faceOf(app, tx, person, now)) === 'desk' ? '/desk' : ''
  return `${app.place.url}${face}/confirm-address#${token}`
}

/** The address behind a token that was made for this person and can be followed; locked against being followed twice. */
export async function proofBehind(tx: Tx, token: string, person: number, now: Date): Promise<string | null> {
  const found = await tx
    .selectFrom('address_proofs')
    .select('address')
    .where('token_hash', '=', hashOf(token))
    .where('person_id', '=', person)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .forUpdate()
    .executeTakeFirst()
  return found?.address ?? null
}

export const useUpProof = (tx: Tx, token: string, now: Date) =>
  tx.updateTable('address_proofs').set({ used_at: now }).where('token_hash', '=', hashOf(token)).execute()

/** Whether a link for this address is out since that moment. */
export async function isProofOut(db: Db, person: number, address: string, since: Date): Promise<boolean> {
  const found = await db
    .selectFrom('address_proofs')
    .select('token_hash')
    .where('person_id', '=', person)
    .where('address', '=', address)
    .where('created_at', '>=', since)
    .executeTakeFirst()
  return found !== undefined
}

export async function isProven(db: Db, person: number, address: string): Promise<boolean> {
  const found = await sql<{ holds: boolean }>`
    select ${person} in (${peopleWithAddress(address)}) as holds`.execute(db)
  return found.rows[0]?.holds ?? false
}
