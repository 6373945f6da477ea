import type { Tx } from '../../../kernel/db.ts'
import type { Me } from '../../../kernel/me.ts'
import { readSetting } from '../../../kernel/settings.ts'
import { type LevelForMe, levelsFor } from '../../access/levels-for.ts'
import { type OpenMembership, openMemberships } from '../../companies/bulk/change-memberships.ts'
import { findCompanies, type FoundCompanies } from '../../companies/bulk/find-companies.ts'
import { domainOf, mailDomain } from '../../companies/domain.ts'
import { startingLevelId } from '../../companies/hand-out.ts'
import { findPeople, type FoundPeople } from '../../people/bulk/find-people.ts'
import { type KnownState, lockStates } from '../../people/bulk/person-state.ts'
import { codeSetting } from '../../people/code.ts'
import type { Choices } from '../choices.ts'
import { earlierPositions } from '../earlier-positions.ts'
import { peopleByKey } from '../person-keys.ts'
import { hasNoIdentifier, identitiesOf, personIdentity } from './identities.ts'
import type { PersonLine } from './person-line.ts'

/** Everything the desk knows that the lines of one batch touch, read in a handful of statements. */
export type Known = {
  found: FoundPeople
  byKey: ReadonlyMap<string, number>
  companies: FoundCompanies
  levels: readonly LevelForMe[]
  startingLevel: number
  states: ReadonlyMap<number, KnownState>
  memberships: ReadonlyMap<number, readonly OpenMembership[]>
  /** Identity -> position of the earlier line that has it. */
  earlier: Map<string, number>
  mustTypeCodes: boolean
}

export type Asked = { tx: Tx; me: Me; now: Date; importId: number; choices: Choices }

export async function readKnown(
  { tx, me, now, importId, choices }: Asked,
  lines: readonly PersonLine[],
): Promise<Known> {
  const byKey = await peopleByKey(
    tx,
    lines.flatMap(({ key }) => key ?? []),
  )
  const found = await findPeople(tx, {
    codes: lines.flatMap(({ code }) => code ?? []),
    addresses: unlike(lines.flatMap(({ emails }) => emails)),
    names: unlike(lines.flatMap(({ name }) => name ?? [])),
    namesAlone: unlike(lines.filter(hasNoIdentifier).flatMap(({ name }) => name ?? [])),
  })
  const candidates = unlikeIds([
    ...byKey.values(),
    ...found.byCode.values(),
    ...[...found.byAddress.values()].flatMap((people) => people.map(({ id }) => id)),
    ...[...found.byName.values()].flat(),
  ])
  const open = await openMemberships(tx, candidates, now)
  const style = await readSetting(tx, codeSetting)
  return {
    found,
    byKey,
    companies: await findCompanies(tx, me, wantedCompanies(lines, choices)),
    levels: await levelsFor(tx, me),
    startingLevel: await startingLevelId(tx),
    states: await lockStates(tx, candidates, me),
    memberships: byPerson(open),
    earlier: await earlierPositions(tx, importId, [
      ...lines.flatMap((line) => identitiesOf(line, found)),
      ...candidates.map(personIdentity),
    ]),
    mustTypeCodes: style.style === 'none',
  }
}

const wantedCompanies = (lines: readonly PersonLine[], choices: Choices) => {
  const wishes = lines.flatMap(({ company }) => company ?? [])
  const valuesBy = (by: string) => wishes.flatMap((wish) => (wish.by === by ? [wish.value] : []))
  const ids = valuesBy('id')
    .map(Number)
    .filter((id) => Number.isSafeInteger(id) && id > 0)
  const domains = valuesBy('domain').flatMap((domain) => mailDomain(domain) ?? [])
  const ofAddresses = lines.flatMap(({ emails }) => (emails[0] === undefined ? [] : (domainOf(emails[0]) ?? [])))
  return {
    ids: unlikeIds([...ids, ...(choices.company === null ? [] : [choices.company])]),
    names: unlike(valuesBy('name')),
    domains: unlike([...domains, ...ofAddresses]),
  }
}

const unlike = (values: readonly string[]): string[] => [...new Set(values)]
const unlikeIds = (values: readonly number[]): number[] => [...new Set(values)]

function byPerson(open: readonly OpenMembership[]): Map<number, OpenMembership[]> {
  const groups = new Map<number, OpenMembership[]>()
  for (const one of open) {
    const theirs = groups.get(one.person)
    if (theirs) theirs.push(one)
    else groups.set(one.person, [one])
  }
  return groups
}
