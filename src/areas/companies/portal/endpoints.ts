import type { Known } from '../../../shell/call.ts'

type Brief = { id: number; name: string }
type Page<Item> = { items: Item[]; next: string | null }

export type ColleagueRow = {
  id: number
  name: string
  title: string | null
  email: string | null
  level: Brief | null
  isActive: boolean
  can: Record<string, boolean>
}

export type ListColleagues = Known<
  'GET /portal/people',
  { q?: string; active?: boolean; limit?: number; cursor?: string; sort?: string },
  Page<ColleagueRow>
>

export type Colleague = {
  id: number
  name: string
  title: string | null
  emails: { id: number; address: string; isPrimary: boolean }[]
  phones: { id: number; number: string; label: string | null }[]
  memberships: {
    id: number
    company: Brief
    level: Brief | null
    isEmploying: boolean
    title: string | null
    startsAt: string
    endsAt: string | null
  }[]
  isActive: boolean
  version: number
  can: Record<string, boolean>
}

export type ReadColleague = Known<'GET /portal/people/:id', { id: number }, Colleague>

export type ReadLogin = Known<
  'GET /people/:id/login',
  { id: number },
  {
    login: { hasPassword: boolean; closedAt: string | null; lastAt: string | null } | null
    invitedUntil: string | null
  }
>

export type CreatePerson = Known<
  'POST /people',
  { name: string; title?: string | null; emails: string[]; phones: string[]; level?: number | null },
  { id: number; membership: number | null }
>

export type EditPerson = Known<
  'PATCH /people/:id',
  { id: number; version: number; name: string; title: string },
  { id: number; version: number }
>

export type Invite = Known<'POST /people/:id/invitation', { id: number }, { expiresAt: string }>

export type ChangeLevel = Known<
  'PATCH /people/:id/memberships/:membership',
  { id: number; membership: number; level: number | null },
  { id: number }
>

export type Deactivate = Known<'POST /people/:id/deactivation', { id: number }, { id: number }>
export type Reactivate = Known<'DELETE /people/:id/deactivation', { id: number }, null>

export type EndMembership = Known<
  'DELETE /people/:id/memberships/:membership',
  { id: number; membership: number },
  null
>

export type ReadContacts = Known<
  'GET /portal/companies/:id/contacts',
  { id: number },
  { primary: Brief | null; billing: Brief | null; accountManager: Brief | null }
>
