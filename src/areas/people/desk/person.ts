import { useRead } from '../../../shell/ask.ts'
import type { OutputOf } from '../../../shell/call.ts'
import type { listPeople } from '../list.ts'
import type { readPerson } from '../read.ts'

export type Person = OutputOf<typeof readPerson>
export type PersonRow = OutputOf<typeof listPeople>['items'][number]
export type Membership = Person['memberships'][number]

export const personKey = (id: number) => ['person', id]

/** What is read again after a change of people: they stand on tickets, companies and teams, too. */
export const personChanged = [['person'], ['company'], ['name']]

/** One person with everything that staff sees of them. */
export const usePerson = (id: number) => useRead<typeof readPerson>(personKey(id), 'GET /people/:id', { id })
