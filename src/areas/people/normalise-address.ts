import { domainOf } from '../companies/domain.ts'

const LONGEST = 254

/**
 * An address in its one stored form: NFC, domain in lower-case ASCII, local part as written.
 * Null when no mail could be sent to it. Addresses are compared without regard to case.
 */
export function normaliseAddress(raw: string): string | null {
  const address = raw.normalize('NFC').trim().replace(/^<|>$/g, '')
  const local = address.slice(0, Math.max(address.lastIndexOf('@'), 0))
  const domain = domainOf(address)
  if (address.length > LONGEST || domain === null) return null
  // Quoted local parts are refused: no customer has one, and they can carry what breaks a header.
  return /^[\p{L}\p{N}\p{M}!#$%&'*+/=?^_`{|}~.-]{1,64}$/u.test(local) ? `${local}@${domain}` : null
}
