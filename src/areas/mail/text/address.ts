import { normaliseAddress } from '../../people/normalise-address.ts'

/** Longest display name that is kept, in characters. */
const longestName = 120

/** The form to look people up by: as normaliseAddress, and the local part lower-cased, which every real server ignores. */
export function addressKey(raw: string): string | null {
  const address = normaliseAddress(raw)
  return address === null ? null : address.toLowerCase().normalize('NFC')
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
