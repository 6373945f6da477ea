import type { CompanyKey } from './companies.ts'
import type { NamedTeam } from './teams.ts'

export type DemoMembership = {
  company: CompanyKey
  /** Portal level; null is a membership without access to the portal. */
  level: 'basic' | 'advanced' | 'manager' | 'co-managed-resource' | 'co-managed-administrator' | null
  isEmploying: boolean
  /** Days from the day of loading; a year and more ago when left out. */
  from?: number
  to?: number
  purpose?: string
}

export type DemoPerson = {
  name: string
  /** Person code. */
  code: string
  email: string
  title?: string
  phone?: string
  timeZone?: string
  language?: string
  role?: 'owner' | 'admin' | 'agent'
  teams?: Partial<Record<NamedTeam, 'member' | 'reader' | 'own-work'>>
  memberships?: readonly DemoMembership[]
  isDeactivated?: true
  notes?: string
  alert?: string
}

/** The usual case: works there, for over a year. */
export const employedAt = (
  company: CompanyKey,
  level: DemoMembership['level'],
  more: Partial<DemoMembership> = {},
): DemoMembership => ({
  company,
  level,
  isEmploying: true,
  ...more,
})
