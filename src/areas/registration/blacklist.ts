import { z } from 'zod'
import { mailDomain } from '../companies/domain.ts'

type Pattern = { local: string; domain: string; below: boolean }

/** `name@domain`, `domain` (everybody there), `*.domain` (everybody below it); `*` in a name stands for anything. */
export const blockPattern = z
  .string()
  .trim()
  .max(254, 'A line has at most 254 characters.')
  .refine((line) => patternFrom(line) !== null, 'Write an address, a domain, *.domain, or name*@domain.')

/** Whether an address, as `normaliseAddress` writes it, is on the list; `name+anything@…` counts as `name@…` too. */
export function isBlocked(list: readonly string[], address: string): boolean {
  const at = address.lastIndexOf('@')
  const local = address.slice(0, at).toLowerCase()
  const domain = address.slice(at + 1).toLowerCase()
  const untagged = local.replace(/\+.*$/s, '')
  return list.some((line) => {
    const pattern = patternFrom(line)
    if (!pattern || !isDomainOf(pattern, domain)) return false
    return fits(pattern.local, local) || fits(pattern.local, untagged)
  })
}

function patternFrom(line: string): Pattern | null {
  const text = line.normalize('NFC').trim().toLowerCase()
  const at = text.lastIndexOf('@')
  const below = text.slice(at + 1).startsWith('*.')
  // A whole ending (*.example) is no mail domain, but its domains are.
  const domain = mailDomain(below ? `any.${text.slice(at + 3)}` : text.slice(at + 1))
  if (domain === null || at === 0) return null
  const local = at < 0 ? '*' : text.slice(0, at)
  return /[\s@]/.test(local) ? null : { local, domain: below ? domain.slice('any'.length) : domain, below }
}

const isDomainOf = (pattern: Pattern, domain: string): boolean =>
  pattern.below ? domain.endsWith(pattern.domain) : domain === pattern.domain

/** Each part between stars in its turn, as early as it comes: time grows with the length, whatever the pattern. */
function fits(pattern: string, text: string): boolean {
  const [first = '', ...rest] = pattern.split('*')
  const last = rest.pop()
  if (last === undefined) return text === pattern
  if (text.length < first.length + last.length || !text.startsWith(first) || !text.endsWith(last)) return false
  const end = text.length - last.length
  let from = first.length
  for (const part of rest) {
    const found = text.indexOf(part, from)
    if (found < 0 || found + part.length > end) return false
    from = found + part.length
  }
  return true
}
