import { sql } from 'kysely'
import type { Tx } from '../../kernel/db.ts'

/** What is remembered of these people's rights holds no longer: they are asked anew, open streams included. */
export const raiseAccess = (tx: Tx, people: readonly number[]) =>
  tx
    .updateTable('people')
    .set({ access_stamp: sql<number>`access_stamp + 1` })
    .where('id', 'in', people)
    .execute()
