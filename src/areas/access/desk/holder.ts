import type { OutputOf } from '../../../shell/call.ts'
import type { readRole } from '../roles/read.ts'

/** What holds rights: a role of the staff or a portal level of customers. */
export type Side = 'role' | 'level'
export type Role = OutputOf<typeof readRole>
export type Grant = Role['grants'][number]

/** The part that both have. */
export type Holder = Pick<Role, 'id' | 'key' | 'name' | 'rank' | 'version' | 'grants' | 'summary' | 'can'>

export const holderPath = (side: Side) => (side === 'role' ? '/roles' : '/levels')

/** Rights decide what the screen shows, so who one is is asked again as well. */
export const rightsChanged = (side: Side) => [[side], ['me']]
