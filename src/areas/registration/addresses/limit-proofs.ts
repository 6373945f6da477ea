import type { Db } from '../../../kernel/db.ts'
import { countAttempt, type Limit } from '../../sessions/attempts.ts'
import { Failure } from '../../../kernel/errors.ts'

const DAY = 24 * 60 * 60
const OF_ONE_PERSON: Limit = { most: 20, seconds: DAY }
const TO_ONE_ADDRESS: Limit = { most: 5, seconds: DAY }

/** Counts one link that proves an address. Errors: `limited`, so that nobody fills a stranger's mailbox. */
export async function limitProofs(db: Db, person: number, address: string, now: Date): Promise<void> {
  await countAttempt(db, `proofs of ${person}`, OF_ONE_PERSON, now)
  await countAttempt(db, `proofs to ${address.toLowerCase()}`, TO_ONE_ADDRESS, now)
}

/** The same where nobody waits for an answer. */
export async function mayAskForProof(db: Db, person: number, address: string, now: Date): Promise<boolean> {
  try {
    await limitProofs(db, person, address, now)
    return true
  } catch (error) {
    if (error instanceof Failure && error.kind === 'limited') return false
    throw error
  }
}
