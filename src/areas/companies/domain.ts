import { domainToASCII } from 'node:url'
import publicDomains from './public-mail-domains.json' with { type: 'json' }

/** A mail domain in its one stored form: lower case, ASCII (IDN); null when mail could not be sent to it. */
export function mailDomain(raw: string): string | null {
  const domain = raw.trim().replace(/\.$/, '')
  // The URL rules decode percent signs and drop tabs; neither may turn one domain into another.
  if (!/^[^\s%@:/?#\\<>()[\],;"'`]{1,255}$/u.test(domain)) return null
  const name = domainToASCII(domain)
  const labels = name.split('.')
  const areLabels = labels.every((label) => /^(?!-)[a-z0-9_-]{1,63}(?<!-)$/.test(label))
  return name.length <= 253 && labels.length > 1 && areLabels ? name : null
}

/** The domain of an address; null when it has none. */
export function domainOf(address: string): string | null {
  const at = address.lastIndexOf('@')
  return at < 0 ? null : mailDomain(address.slice(at + 1).replace(/>$/, ''))
}

const known: ReadonlySet<string> = new Set(publicDomains)

/** Whether anybody can get an address at this domain. It says nothing about where a person works, so no company may claim it (GT-29). */
export const isPublicMailDomain = (domain: string): boolean => known.has(mailDomain(domain) ?? '')
