import { demoCompanies } from './companies.ts'
import { personOf, staffKeys } from './people.ts'
import { demoTeams } from './teams.ts'

const teamNames: ReadonlyMap<string, string> = new Map(Object.entries(demoTeams).map(([key, { name }]) => [key, name]))
const companyNames: ReadonlyMap<string, string> = new Map(
  Object.entries(demoCompanies).map(([key, { name }]) => [key, name]),
)

/** Customers worth trying first. */
const faces = ['grace', 'jonas', 'imani', 'tariq', 'felix', 'clara', 'lena']

/** A line for each of those one may want to sign in as; nobody has a password, sign-in is by link. */
export function whoIsWho(): string[] {
  return ['Staff:', ...staffKeys.map(staffLine), 'Some of the customers:', ...faces.map(customerLine)]
}

function staffLine(key: string): string {
  const { name, email, role, teams = {} } = personOf(key)
  const memberOf = Object.entries(teams).map(([team, teamRole]) => `${teamNames.get(team) ?? team} (${teamRole})`)
  return line(name, email, [role ?? '', ...memberOf].join(', '))
}

function customerLine(key: string): string {
  const { name, email, memberships = [] } = personOf(key)
  const hats = memberships.map(
    ({ company, level }) => `${level ?? 'no portal'} at ${companyNames.get(company) ?? company}`,
  )
  return line(name, email, hats.join(', ') || 'belongs to no company')
}

const line = (name: string, email: string, what: string): string => `  ${name.padEnd(18)} ${email.padEnd(36)} ${what}`
