import { sql } from 'kysely'

/** SQL: what changes whenever rights of many people do (a role, a level, a team, the company tree). */
export const accessEpoch = sql<number>`(select stamp from access_epoch)`
