import type { KnownCompany } from '../../companies/bulk/company-state.ts'
import { type Refusal, refusal } from '../refusal.ts'
import type { CompanyLine } from './company-line.ts'

export type Standing = {
  companies: readonly KnownCompany[]
  byKey: ReadonlyMap<string, number>
  nameKeys: ReadonlyMap<string, string>
}

/** Which company a line means: by the key of another system, then a mail domain, then the very same name. Null: a new one. */
export function matchCompany(
  line: CompanyLine,
  { companies, byKey, nameKeys }: Standing,
): KnownCompany | null | Refusal {
  const keyed = line.key === null ? undefined : byKey.get(line.key)
  if (keyed !== undefined) return companies.find(({ id }) => id === keyed) ?? refusal('may-not', line.name)
  const placed = companies.filter(({ state }) => line.domains.some((domain) => state.domains.includes(domain)))
  if (placed.length > 1) return refusal('two-companies', line.domains.join(', '))
  if (placed[0]) return placed[0]
  return named(line.name, { companies, byKey, nameKeys })
}

/** The company in use of this name. */
export function named(name: string | null, { companies, nameKeys }: Standing): KnownCompany | null | Refusal {
  const key = nameKeys.get(name ?? '')
  const same = companies.filter(({ nameKey, isArchived }) => nameKey === key && !isArchived)
  return same.length > 1 ? refusal('company-many', name) : (same[0] ?? null)
}
