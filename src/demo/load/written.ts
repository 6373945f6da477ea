import type { Planned } from '../plan.ts'
import type { Told } from '../tell.ts'
import type { Ids } from './ids.ts'

/** What is in the database already when the tickets come. */
export type Known = { people: Ids; companies: Ids; teams: Ids; memberships: Ids }
/** A ticket that has its id. */
export type WrittenTicket = { id: number; plan: Planned; told: Told }
