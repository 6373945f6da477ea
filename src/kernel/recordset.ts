import { sql } from 'kysely'

/** SQL: rows as one parameter, so that a statement for a thousand is the same text as one for two. */
export const recordset = (rows: readonly object[]) => sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)`
