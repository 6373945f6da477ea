import { sql } from 'kysely'
import type { App } from '../../../kernel/app.ts'
import type { Db } from '../../../kernel/db.ts'
import type { Catalogue } from '../erasure/catalogue.ts'
import { TICKETS } from '../erasure/policy.ts'
import type { Scope } from './shape.ts'

/** One copy that is being written. */
export type Gathering = { app: App; db: Db; catalogue: Catalogue; person: number; scope: Scope }

/** SQL: the tickets a person asked for; for their own copy those only that they may see. */
export const askedFor = ({ person, scope }: Pick<Gathering, 'person' | 'scope'>) => sql`
  select id from ${sql.table(TICKETS)} where requester_id = ${person} ${scope === 'own' ? sql`and not is_private` : sql``}`
