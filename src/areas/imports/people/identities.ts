import type { FoundPeople } from '../../people/bulk/find-people.ts'
import type { PersonLine } from './person-line.ts'

/** By what a second line of the same file would be known to speak of the same person. */
export function identitiesOf(line: PersonLine, found: FoundPeople): string[] {
  const name = line.name === null ? '' : (found.nameKeys.get(line.name) ?? '')
  const company = line.company === null ? '' : `${line.company.by} ${line.company.value.toLowerCase()}`
  return [
    ...(line.key === null ? [] : [`key ${line.key}`]),
    ...(line.code === null ? [] : [`code ${line.code.toLowerCase()}`]),
    // People who share an address are told apart by their names (K14).
    ...addressIdentities(line, name),
    ...(hasNoIdentifier(line) ? [`name ${name} ${company}`] : []),
  ]
}

export const addressIdentities = ({ emails }: PersonLine, nameKey: string): string[] =>
  emails.map((address) => `address ${address.toLowerCase()} ${nameKey}`)

export const personIdentity = (id: number): string => `person ${id}`

/** Only a name (and a company) says who this is. */
export const hasNoIdentifier = (line: PersonLine): boolean =>
  line.key === null && line.code === null && line.emails.length === 0
