import { domainToASCII } from 'node:url'

// RFC 5322 section 3.2.3 (atext), as a dot-atom: no quotes, comments or routes that servers read differently.
const LOCAL = /^[\w!#$%&'*+/=?^`{|}~-]+(\.[\w!#$%&'*+/=?^`{|}~-]+)*$/
const DOMAIN = /^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$/

/**
 * One address exactly as it goes into the envelope, or null when it is not one plain address. The domain becomes its
 * ASCII form here and nowhere later, so that what was checked is what is mailed.
 */
export function plainAddress(address: string): string | null {
  const at = address.lastIndexOf('@')
  const local = address.slice(0, at)
  const domain = domainToASCII(address.slice(at + 1)).toLowerCase()
  if (at < 1 || local.length > 64 || address.length > 254 || domain.length > 253) return null
  return LOCAL.test(local) && DOMAIN.test(domain) ? `${local}@${domain}` : null
}

/** The key under which caps and suppressions know an address: letter case makes no other mailbox. */
export const addressKey = (address: string): string => (plainAddress(address) ?? address).toLowerCase()
