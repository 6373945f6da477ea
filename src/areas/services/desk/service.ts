import { useRead } from '../../../shell/ask.ts'
import type { OutputOf } from '../../../shell/call.ts'
import type { listGrants } from '../grants/list.ts'
import type { listServices } from '../list.ts'
import type { readServicesOfPerson } from '../of-person.ts'
import type { listPeopleOfService } from '../people.ts'
import type { readService } from '../read.ts'

export type Service = OutputOf<typeof readService>
export type ServiceRow = OutputOf<typeof listServices>['items'][number]
export type Grant = OutputOf<typeof listGrants>['items'][number]
export type HolderKind = Grant['holder']['kind']
export type Having = OutputOf<typeof readServicesOfPerson>['items'][number]
export type Reason = Having['because'][number]
export type PersonOfService = OutputOf<typeof listPeopleOfService>['items'][number]

export const allPriorities = ['low', 'normal', 'high', 'urgent'] as const

/** What to read again after a service, or who has it, has changed. */
export const serviceChanged = [['service'], ['service-grant'], ['person']]

/** One service with its settings, kept fresh. */
export const useService = (id: number) => useRead<typeof readService>(['service', id], 'GET /services/:id', { id })

/** Where the page of a holder is. */
export const pageOf: Readonly<Record<HolderKind, string>> = {
  person: '/people',
  company: '/companies',
  group: '/groups',
  team: '/teams',
}
