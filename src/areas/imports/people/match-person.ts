import type { OpenMembership } from '../../companies/bulk/change-memberships.ts'
import type { FoundPeople, SameAddress } from '../../people/bulk/find-people.ts'
import { type Refusal, refusal } from '../refusal.ts'
import { hasNoIdentifier } from './identities.ts'
import type { PersonLine } from './person-line.ts'

export type Matching = {
  found: FoundPeople
  byKey: ReadonlyMap<string, number>
  memberships: ReadonlyMap<number, readonly OpenMembership[]>
  /** An earlier line of this file speaks of this person. */
  isSpoken: (person: number) => boolean
  company: number | null
}

/**
 * Whom a line means: by the key of another system, then the code, then an address, and where it has none of these by
 * the very same name at the same company. Null: somebody new.
 */
export function matchPerson(line: PersonLine, matching: Matching): number | null | Refusal {
  const { byKey, found } = matching
  const keyed = line.key === null ? undefined : byKey.get(line.key)
  const coded = line.code === null ? undefined : found.byCode.get(line.code)
  if (keyed !== undefined && coded !== undefined && keyed !== coded) return refusal('two-people', line.code)
  const known = keyed ?? coded
  if (known !== undefined) return known
  return hasNoIdentifier(line) ? byNameAlone(line, matching) : byAddress(line, matching)
}

function byAddress(line: PersonLine, { found, isSpoken }: Matching): number | null | Refusal {
  for (const address of line.emails) {
    const sharing = found.byAddress.get(address) ?? []
    const only = sharing.length === 1 ? sharing[0] : undefined
    if (line.name === null) {
      if (sharing.length > 1) return refusal('shared-address', address)
      if (only) return only.id
      continue
    }
    const name = found.nameKeys.get(line.name) ?? ''
    const same = sharing.find((one) => one.nameKey === name) ?? sharing.find((one) => one.isAccount)
    if (same) return same.id
    // Ann Lee who became Ann Ray; somebody without a word in common only shares the address (K14).
    if (only && !isSpoken(only.id) && shareAWord(only, name)) return only.id
  }
  return null
}

const shareAWord = ({ nameKey }: SameAddress, name: string): boolean => {
  const words = new Set(wordsOf(nameKey))
  return wordsOf(name).some((word) => words.has(word))
}

const wordsOf = (name: string): string[] => name.split(/[\s,.]+/).filter((word) => word.length > 1)

function byNameAlone(line: PersonLine, { found, memberships, company }: Matching): number | null | Refusal {
  const fitting = (found.byName.get(line.name ?? '') ?? []).filter((id) => {
    const theirs = memberships.get(id) ?? []
    return company === null ? theirs.length === 0 : theirs.some((one) => one.company === company)
  })
  if (fitting.length > 1) return refusal('same-name', line.name)
  return fitting[0] ?? null
}
