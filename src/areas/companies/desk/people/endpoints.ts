import type { Known } from '../../../../shell/call.ts'

export type Brief = { id: number; name: string }

export type PersonLine = { id: number; name: string; title: string | null; email: string | null }

export type Membership = {
  id: number
  company: Brief
  level: Brief | null
  isEmploying: boolean
  title: string | null
  endsAt: string | null
}

type Page<Item> = { items: Item[]; next: string | null }

export type ListPeople = Known<
  'GET /people',
  { company: number; q?: string; limit?: number; cursor?: string; sort?: string },
  Page<PersonLine>
>

export type ReadPerson = Known<
  'GET /people/:id',
  { id: number },
  { id: number; memberships: Membership[]; can: Record<string, boolean> }
>

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
  { id: number; membership: number; level: number | null },
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
