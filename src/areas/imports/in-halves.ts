import { sql } from 'kysely'
import { databaseError, type Tx } from '../../kernel/db.ts'

/**
 * Does work on many at once; where the database refuses it, on each half by itself, down to the one that it will not
 * take, which `refuse` answers for. Deadlocks and lost connections are not about the work: they are thrown.
 */
export async function inHalves<Item, Answer>(
  tx: Tx,
  items: readonly Item[],
  work: (items: readonly Item[]) => Promise<Answer[]>,
  refuse: (item: Item, constraint: string | null) => Answer,
): Promise<Answer[]> {
  if (items.length === 0) return []
  await sql`savepoint half`.execute(tx)
  try {
    const answers = await work(items)
    await sql`release savepoint half`.execute(tx)
    return answers
  } catch (error) {
    const found = databaseError(error)
    // Class 22: a value that cannot be; class 23: a rule of the tables.
    if (!found || !/^2[23]/.test(found.code)) throw error
    await sql`rollback to savepoint half`.execute(tx)
    await sql`release savepoint half`.execute(tx)
    const [only] = items
    if (items.length === 1 && only !== undefined) return [refuse(only, found.constraint)]
    const middle = Math.ceil(items.length / 2)
    const first = await inHalves(tx, items.slice(0, middle), work, refuse)
    return [...first, ...(await inHalves(tx, items.slice(middle), work, refuse))]
  }
}
