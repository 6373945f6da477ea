import type { MembershipPlan } from '../../companies/bulk/change-memberships.ts'
import { domainOf, mailDomain } from '../../companies/domain.ts'
import type { Newcomer } from '../../people/bulk/insert-people.ts'
import type { PersonState } from '../../people/bulk/person-state.ts'
import type { Choices } from '../choices.ts'
import { type Refusal, refusal } from '../refusal.ts'
import { addressIdentities, identitiesOf, personIdentity } from './identities.ts'
import type { Known } from './known.ts'
import { matchPerson } from './match-person.ts'
import { nameOfAddress } from './name-of-address.ts'
import { digitsOf, isRefusal, type PersonLine } from './person-line.ts'
import { planMemberships } from './plan-memberships.ts'

type Common = { line: PersonLine; identities: string[] }

/** What is to become of one line. */
export type Plan =
  | (Common & { verdict: 'refused'; refusal: Refusal })
  | (Common & { verdict: 'same'; person: number; name: string; rule: string | null })
  | (Common & { verdict: 'new'; newcomer: Newcomer; membership: Omit<MembershipPlan, 'person'> | null })
  | (Common & {
      verdict: 'changed'
      person: number
      before: PersonState
      after: PersonState
      membership: MembershipPlan | null
      newKey: string | null
    })

/** The verdict on one line, by what the desk knows and the lines before it say. Reads and writes nothing. */
export function planLine(line: PersonLine, known: Known, choices: Choices): Plan {
  const identities = identitiesOf(line, known.found)
  const refuse = (why: Refusal): Plan => ({ line, identities: [], verdict: 'refused', refusal: why })
  const earlier = identities.map((identity) => known.earlier.get(identity)).find((position) => position !== undefined)
  if (earlier !== undefined) return refuse(refusal('repeats', earlier))
  const company = companyFor(line, known, choices)
  if (isRefused(company)) return refuse(company)
  const level = levelFor(line, known)
  if (isRefused(level)) return refuse(level)
  const isSpoken = (person: number) => known.earlier.has(personIdentity(person))
  const person = matchPerson(line, { ...known, isSpoken, company })
  if (isRefused(person)) return refuse(person)
  if (person === null) return planNew({ line, identities, company, level }, known, choices)
  const spoken = known.earlier.get(personIdentity(person))
  if (spoken !== undefined) return refuse(refusal('repeats', spoken))
  // Also by the name that stands there: a later line may give it where this one only has the code.
  const theirs = addressIdentities(line, known.states.get(person)?.nameKey ?? '')
  const all = [...new Set([...identities, ...theirs, personIdentity(person)])]
  return planKnown({ line, identities: all, company, level }, person, known, choices)
}

const isRefused = (value: unknown): value is Refusal => typeof value === 'object' && value !== null && isRefusal(value)

function companyFor({ company }: PersonLine, { companies }: Known, choices: Choices): number | null | Refusal {
  if (company === null) {
    if (choices.company === null) return null
    return companies.byId.get(choices.company)?.id ?? refusal('company-unknown', choices.company)
  }
  if (company.by === 'id')
    return companies.byId.get(Number(company.value))?.id ?? refusal('company-unknown', company.value)
  if (company.by === 'domain')
    return companies.byDomain.get(mailDomain(company.value) ?? '')?.id ?? refusal('company-unknown', company.value)
  const named = companies.byName.get(company.value) ?? []
  if (named.length > 1) return refusal('company-many', company.value)
  return named[0]?.id ?? refusal('company-unknown', company.value)
}

/** Null: expressly none. Undefined: the line says nothing. */
function levelFor({ level }: PersonLine, { levels }: Known): number | null | undefined | Refusal {
  if (level === null) return undefined
  if (/^(none|no portal|-)$/i.test(level)) return null
  const wanted = levels.find((one) => one.name.toLowerCase() === level.toLowerCase() || one.key === level.toLowerCase())
  if (!wanted) return refusal('level-unknown', level)
  return wanted.mayHandOut ? wanted.id : refusal('level-too-high', level)
}

type Resolved = Common & { company: number | null; level: number | null | undefined }

function planNew({ line, identities, company, level }: Resolved, known: Known, choices: Choices): Plan {
  const refuse = (why: Refusal): Plan => ({ line, identities: [], verdict: 'refused', refusal: why })
  const name = line.name ?? nameOfAddress(line.emails[0])
  if (name === null) return refuse(refusal('name-missing'))
  if (known.mustTypeCodes && line.code === null) return refuse(refusal('code-missing'))
  const place = company ?? known.companies.byDomain.get(domainOf(line.emails[0] ?? '') ?? '')?.id ?? null
  if (place === null && level !== undefined && level !== null) return refuse(refusal('level-needs-company', line.level))
  const usual = choices.level === 'usual' ? known.startingLevel : choices.level === 'none' ? null : choices.level
  const given = level === undefined ? usual : level
  if (place !== null && given !== null && !known.levels.some((one) => one.id === given && one.mayHandOut))
    return refuse(refusal('level-too-high'))
  const add = place === null ? null : { company: place, level: given, isEmploying: line.isEmploying ?? true }
  return {
    line,
    identities,
    verdict: 'new',
    newcomer: {
      name,
      code: line.code,
      title: line.title,
      language: line.language,
      timeZone: line.timeZone,
      notes: line.notes ?? '',
      alert: line.alert,
      emails: line.emails,
      phones: line.phones,
    },
    membership: add && { end: [], add, level: null },
  }
}

function planKnown(
  { line, identities, company, level }: Resolved,
  person: number,
  known: Known,
  choices: Choices,
): Plan {
  const refuse = (why: Refusal): Plan => ({ line, identities: [], verdict: 'refused', refusal: why })
  const standing = known.states.get(person)
  // Whoever may not be known is told apart from nobody only by this: the line cannot be taken.
  if (!standing) return refuse(refusal('may-not'))
  const before = standing.state
  const same = (rule: string | null): Plan => ({ line, identities, verdict: 'same', person, name: before.name, rule })
  if (choices.known === 'leave') return same('left-alone')
  const after = changed(before, line)
  // The company of all lines is for those who have none: it moves nobody.
  const open = known.memberships.get(person) ?? []
  const place = line.company === null && open.length > 0 ? null : company
  const membership = planMemberships({ person, company: place, isEmploying: line.isEmploying ?? true, level, open })
  if (membership === 'no-company') return refuse(refusal('level-needs-company', line.level))
  const newKey = line.key !== null && !known.byKey.has(line.key) ? line.key : null
  if (membership === null && newKey === null && JSON.stringify(before) === JSON.stringify(after)) return same(null)
  // The rank rule (K10): an import changes nobody whom its asker could not change by hand.
  if (!standing.can['annotate'] || !standing.can['edit']) return refuse(refusal('may-not', before.name))
  const taker = after.code === before.code ? undefined : known.found.byCode.get(after.code)
  if (taker !== undefined && taker !== person) return refuse(refusal('code-taken', after.code))
  return { line, identities, verdict: 'changed', person, before, after, membership, newKey }
}

/** What a line says, over what stands there; what it leaves out stays. Addresses and phones are only ever added. */
function changed(before: PersonState, line: PersonLine): PersonState {
  const has = (address: string) => before.emails.some((one) => one.toLowerCase() === address.toLowerCase())
  const calls = (number: string) => before.phones.some((one) => digitsOf(one) === digitsOf(number))
  return {
    ...before,
    code: line.code !== null && line.code.toLowerCase() !== before.code.toLowerCase() ? line.code : before.code,
    name: line.name ?? before.name,
    title: line.title ?? before.title,
    language: line.language ?? before.language,
    timeZone: line.timeZone ?? before.timeZone,
    notes: line.notes ?? before.notes,
    alert: line.alert ?? before.alert,
    emails: [...before.emails, ...line.emails.filter((address) => !has(address))],
    phones: [...before.phones, ...line.phones.filter((number) => !calls(number))],
  }
}
