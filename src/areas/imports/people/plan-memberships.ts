import type { MembershipPlan, OpenMembership } from '../../companies/bulk/change-memberships.ts'

export type Belonging = {
  person: number
  /** Null: nothing is said of a company. */
  company: number | null
  isEmploying: boolean
  /** Undefined: nothing is said of a level. */
  level: number | null | undefined
  open: readonly OpenMembership[]
}

/** What has to be done to their memberships, null for nothing; `no-company`: a level needs one. */
export function planMemberships(belonging: Belonging): MembershipPlan | null | 'no-company' {
  const { person, company, isEmploying, level, open } = belonging
  const employing = open.find((one) => one.isEmploying && one.hasBegun)
  const here = company === null ? employing : open.find((one) => one.company === company)
  if (company === null && here === undefined) return level === undefined ? null : 'no-company'
  const isThere = here !== undefined && (here.isEmploying || !isEmploying || company === null)
  if (isThere) {
    if (level === undefined || level === here.level) return null
    return { person, end: [], add: null, level: { membership: here.id, to: level } }
  }
  // A new employer ends the former employment; a looser membership turns into the employment (GT-30).
  const end = open.filter((one) => one.company === company || (isEmploying && one.isEmploying)).map(({ id }) => id)
  return {
    person,
    end,
    add: { company: company ?? 0, level: level === undefined ? (here?.level ?? null) : level, isEmploying },
    level: null,
  }
}
