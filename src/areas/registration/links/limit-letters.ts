import type { Db } from '../../../kernel/db.ts'
import { Failure } from '../../../kernel/errors.ts'
import { countAttempt, type Limit } from '../../sessions/attempts.ts'

const HOUR = 60 * 60
const TO_ONE_ADDRESS: readonly Limit[] = [
  { most: 3, seconds: HOUR },
  { most: 8, seconds: 24 * HOUR },
]

/** Counts one mail that a stranger caused; false when its address had enough of them. Nobody's mailbox is filled. */
export async function mayWriteTo(db: Db, address: string, now: Date): Promise<boolean> {
  try {
    for (const limit of TO_ONE_ADDRESS)
      await countAttempt(db, `registration to ${limit.seconds} ${address.toLowerCase()}`, limit, now)
    return true
  } catch (error) {
    if (error instanceof Failure && error.kind === 'limited') return false
    throw error
  }
}
