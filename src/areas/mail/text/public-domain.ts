import { domainOf } from './address.ts'
import domains from './public-domains.json' with { type: 'json' }

const known: ReadonlySet<string> = new Set(domains)

/**
 * Whether anybody can get an address at this domain. Such a domain says nothing about where a person works,
 * so no company may claim it (GT-29).
 */
export function isPublicMailDomain(domain: string): boolean {
  return known.has(domainOf(`@${domain}`) ?? '')
}
