import type { Known } from '../../../../shell/call.ts'

export type Brief = { id: number; name: string }
type Page<Item> = { items: Item[]; next: string | null }

export type Membership = {
  id: number
  company: Brief
  level: Brief | null
  isEmploying: boolean
  title: string | null
  purpose: string | null
  startsAt: string
  endsAt: string | null
  isPrimaryContact: boolean
  isBillingContact: boolean
}

export type Member = {
  id: number
  name: string
  title: string | null
  email: string | null
  isActive: boolean
  memberships: Membership[]
  can: Record<string, boolean>
}

export type ListMembers = Known<
  'GET /companies/:id/members',
  { id: number; q?: string; below?: boolean; are?: 'current' | 'former'; limit?: number; cursor?: string },
  Page<Member>
>

export type PersonAtSite = {
  id: number
  name: string
  title: string | null
  email: string | null
  phone: string | null
  isActive: boolean
  isPrimary: boolean
  can: Record<string, boolean>
}

export type ListPeopleAtSite = Known<
  'GET /sites/:id/people',
  { id: number; q?: string; limit?: number; cursor?: string },
  Page<PersonAtSite>
>

export type LinkToSite = Known<'PUT /people/:id/sites/:site', { id: number; site: number }, { site: number }>
export type UnlinkFromSite = Known<'DELETE /people/:id/sites/:site', { id: number; site: number }, null>

export type AddMembership = Known<
  'POST /people/:id/memberships',
  { id: number; company: number; level: number | null; title: string | null },
  { id: number }
>

export type EmployPerson = Known<
  'PUT /people/:id/employer',
  { id: number; company: number; level: number | null; title: string | null },
  { membership: number }
>

export type ChangeMembership = Known<
  'PATCH /people/:id/memberships/:membership',
  {
    id: number
    membership: number
    level?: number | null
    title?: string | null
    purpose?: string | null
    endsAt?: string | null
  },
  { id: number }
>

export type EndMembership = Known<
  'DELETE /people/:id/memberships/:membership',
  { id: number; membership: number },
  null
>

export type ReadContacts = Known<
  'GET /companies/:id/contacts',
  { id: number },
  { primary: Brief | null; billing: Brief | null; accountManager: Brief | null }
>

export type ListAccountManagers = Known<
  'GET /account-managers',
  Record<string, never>,
  { items: { id: number; name: string; companies: number }[] }
>
