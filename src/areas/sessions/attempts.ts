import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Db } from '../../kernel/db.ts'
import { limited } from '../../kernel/errors.ts'

const SECOND = 1000

/** So many times in so many seconds, counted from the first. */
export type Limit = { most: number; seconds: number }

/**
 * Counts one attempt, whatever becomes of it. Errors: `limited` over the limit. One statement outside of any
 * transaction, so that attempts at the same moment are all counted and none is rolled back.
 */
export async function countAttempt(db: Db, what: string, { most, seconds }: Limit, now: Date): Promise<void> {
  const until = new Date(now.getTime() + seconds * SECOND)
  const counted = await db
    .insertInto('sign_in_attempts')
    .values({ key: keyOf(what), count: 1, until })
    .onConflict((row) =>
      row.column('key').doUpdateSet({
        count: sql<number>`case when sign_in_attempts.until <= ${now} then 1 else sign_in_attempts.count + 1 end`,
        until: sql<Date>`case when sign_in_attempts.until <= ${now} then ${until} else sign_in_attempts.until end`,
      }),
    )
    .returning(['count', 'until'])
    .executeTakeFirstOrThrow()
  if (counted.count <= most) return
  const wait = Math.max(1, Math.ceil((counted.until.getTime() - now.getTime()) / SECOND))
  throw limited('sessions.too-often', 'This was tried too often. Wait a little, then try again.', wait)
}

/** Takes one attempt back: one that was right is no guess. */
export async function forgiveAttempt(db: Db, what: string): Promise<void> {
  await db
    .updateTable('sign_in_attempts')
    .set((row) => ({ count: row('count', '-', 1) }))
    .where('key', '=', keyOf(what))
    .where('count', '>', 0)
    .execute()
}

export async function forgetAttempts(db: Db, what: string): Promise<void> {
  await db.deleteFrom('sign_in_attempts').where('key', '=', keyOf(what)).execute()
}

/** Notes something for a while (a place from which a person did sign in). */
export async function note(db: Db, what: string, until: Date): Promise<void> {
  await db
    .insertInto('sign_in_attempts')
    .values({ key: keyOf(what), count: 1, until })
    .onConflict((row) => row.column('key').doUpdateSet({ until }))
    .execute()
}

export async function isNoted(db: Db, what: string, now: Date): Promise<boolean> {
  const found = await db
    .selectFrom('sign_in_attempts')
    .select('count')
    .where('key', '=', keyOf(what))
    .where('until', '>', now)
    .executeTakeFirst()
  return found !== undefined
}

const keyOf = (what: string): Buffer => createHash('sha256').update(what).digest()
