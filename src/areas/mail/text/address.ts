import { domainToASCII } from 'node:url'

/** Longest display name that is kept, in characters. */
const longestName = 120

/** Longest address of RFC 5321 §4.5.3.1: 64 for the local part, `@`, 255 for the domain. */
const longestAddress = 320

/**
 * An address in the one form that is stored and compared: NFC, domain lower-cased in ASCII (IDN), local part as written.
 * Null when it is no address that mail could be sent to, or when it holds characters that could break a header.
 */
export function normaliseAddress(raw: string): string | null {
  const address = raw.normalize('NFC').trim().replace(/^<|>$/g, '')
  if (address.length > longestAddress) return null
  const at = address.lastIndexOf('@')
  const local = address.slice(0, Math.max(at, 0))
  const domain = asciiDomain(address.slice(at + 1))
  if (local === '' || domain === null || !isLocalPart(local)) return null
  return `${local}@${domain}`
}

/** The form to look people up by: as normaliseAddress, and the local part lower-cased, which every real server ignores. */
export function addressKey(raw: string): string | null {
  const address = normaliseAddress(raw)
  return address === null ? null : address.toLowerCase().normalize('NFC')
}

/** The domain of an address, lower-cased in ASCII; null when it has none. */
export function domainOf(address: string): string | null {
  const at = address.lastIndexOf('@')
  return at < 0 ? null : asciiDomain(address.slice(at + 1).replace(/>$/, ''))
}

/** A display name fit to be shown: one line, no control characters, no text-direction tricks, at most 120 characters. */
export function cleanName(raw: string): string {
  const name = raw
    .slice(0, 4 * longestName)
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/[\p{Co}\p{Cn}\p{Cs}]/gu, '')
    // Persian names and some emoji need the joiners; every other invisible character only deceives.
    .replace(/(?!\u200c|\u200d)\p{Cf}/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(['"])(.*)\1$/, '$2')
    .trim()
  // A surrogate at the end is half a character that was cut.
  return isVisible(name) ? name.slice(0, longestName).replace(/[\ud800-\udbff]$/, '') : ''
}

function isVisible(name: string): boolean {
  return /[^\s\p{Cf}]/u.test(name)
}

function asciiDomain(raw: string): string | null {
  const domain = raw.trim().replace(/\.$/, '')
  // The URL rules decode percent signs and drop tabs; neither may turn one domain into another.
  if (!/^[^\s%@:/?#\\<>()[\],;"'`]{1,255}$/u.test(domain)) return null
  const ascii = domainToASCII(domain)
  const labels = ascii.split('.')
  const areLabels = labels.every((label) => /^(?!-)[a-z0-9_-]{1,63}(?<!-)$/.test(label))
  return ascii.length <= 253 && labels.length > 1 && areLabels ? ascii : null
}

/** Dot-atom with UTF-8 (RFC 6532); quoted local parts are refused: no customer has one, attackers do. */
function isLocalPart(local: string): boolean {
  return local.length <= 64 && /^[\p{L}\p{N}\p{M}!#$%&'*+/=?^_`{|}~.-]+$/u.test(local)
}
