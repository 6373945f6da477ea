import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Db } from '../../kernel/db.ts'

/** A ticket and the person to whom a mail about it was sent. */
export type Proof = { ticket: number; person: number }

/** 128 bits, in hexadecimal because mail servers may change the letter case of an address. */
const MAC_LENGTH = 32

const macOf = (secret: Buffer, { ticket, person }: Proof): string =>
  createHmac('sha256', secret).update(`mail ${ticket} ${person}`).digest('hex').slice(0, MAC_LENGTH)

/** The keys that count, newest first; the first one is made when there is none. */
export async function mailKeys(db: Db, now: Date): Promise<Buffer[]> {
  const find = () => db.selectFrom('mail_keys').select('secret').orderBy('id', 'desc').execute()
  const keys = await find()
  if (keys.length > 0) return keys.map((key) => key.secret)
  await db
    .insertInto('mail_keys')
    .values({ secret: randomBytes(32), created_at: now })
    .execute()
  return (await find()).map((key) => key.secret)
}

/** `12.34.<mac>`: goes into the reply address and the message id, and comes back with the answer. */
export const writeProof = (secret: Buffer, proof: Proof): string =>
  `${proof.ticket}.${proof.person}.${macOf(secret, proof)}`

const WRITTEN = /(?:^|[+.])(\d{1,15})\.(\d{1,15})\.([0-9a-f]{32})(?:\.|$)/i

/** The proof in the local part of an address or message id, if it is one that this desk wrote. */
export function readProof(secrets: readonly Buffer[], local: string): Proof | null {
  const found = WRITTEN.exec(local)
  if (!found) return null
  const proof = { ticket: Number(found[1]), person: Number(found[2]) }
  const mac = Buffer.from((found[3] ?? '').toLowerCase())
  return secrets.some((secret) => timingSafeEqual(Buffer.from(macOf(secret, proof)), mac)) ? proof : null
}

/** `desk+12.34.<mac>@example.org` for `desk@example.org`. */
export function replyAddress(secret: Buffer, desk: string, proof: Proof): string {
  const at = desk.lastIndexOf('@')
  return `${desk.slice(0, at)}+${writeProof(secret, proof)}${desk.slice(at)}`
}

/** `<12.34.<mac>.r56@host>`: one for each reply and receiver. */
export const messageIdOf = (secret: Buffer, host: string, proof: Proof, what: string): string =>
  `<${writeProof(secret, proof)}.${what}@${host}>`
