import { sql } from 'kysely'
import { databaseError, type Tx } from '../../../kernel/db.ts'

/** Why the database refused to write: the SQLSTATE and the constraint, if one is to blame. */
export type Refusal = { code: string; constraint: string | null; error: unknown }

/** Class 23 of SQLSTATE: a constraint does not hold. */
const isBroken = (code: string) => code.startsWith('23')

/**
 * Tries a write that a constraint may refuse; then nothing of it is kept, and the transaction goes on. Anything else
 * that goes wrong is thrown.
 */
export async function attempt<T>(tx: Tx, write: () => Promise<T>): Promise<{ done: T } | { refused: Refusal }> {
  await sql`savepoint attempt`.execute(tx)
  try {
    const done = await write()
    await sql`release savepoint attempt`.execute(tx)
    return { done }
  } catch (error) {
    const found = databaseError(error)
    if (!found || !isBroken(found.code)) throw error
    await sql`rollback to savepoint attempt`.execute(tx)
    await sql`release savepoint attempt`.execute(tx)
    return { refused: { ...found, error } }
  }
}
