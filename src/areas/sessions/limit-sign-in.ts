import type { Db } from '../../kernel/db.ts'
import type { Origin } from '../../kernel/operation.ts'
import { countAttempt, forgetAttempts, forgiveAttempt, isNoted, type Limit, note } from './attempts.ts'
import { placeOf } from './place.ts'

const MINUTES = 60
const HOURS = 60 * MINUTES
const DAY = 24 * HOURS * 1000

const AT_ONE_ACCOUNT_FROM_ONE_PLACE: Limit = { most: 10, seconds: 15 * MINUTES }
const FROM_ONE_PLACE: Limit = { most: 100, seconds: 15 * MINUTES }
const AT_ONE_ACCOUNT: Limit = { most: 100, seconds: HOURS }
const PLACE_KNOWN_FOR = 90 * DAY

/** A name as it is counted: the same account by any spelling that signs in to it. */
const spelt = (name: string) => name.normalize('NFC').trim().toLowerCase()

const keys = (name: string, from: Origin | null) => ({
  pair: `pair ${placeOf(from)} ${spelt(name)}`,
  place: `place ${placeOf(from)}`,
  account: `account ${spelt(name)}`,
  known: `known ${placeOf(from)} ${spelt(name)}`,
})

/**
 * Counts an attempt to sign in with a password. Guessing at one account from everywhere is slowed too, but a place
 * from which its person did sign in before is let through: nobody locks an owner out. An account that does not exist
 * is counted just the same. Errors: `limited`.
 */
export async function limitSignIn(db: Db, name: string, from: Origin | null, now: Date): Promise<void> {
  const { pair, place, account, known } = keys(name, from)
  await countAttempt(db, place, FROM_ONE_PLACE, now)
  await countAttempt(db, pair, AT_ONE_ACCOUNT_FROM_ONE_PLACE, now)
  if (!(await isNoted(db, known, now))) await countAttempt(db, account, AT_ONE_ACCOUNT, now)
}

/** The attempt was right: it is no guess, and its place is known from now on. */
export async function forgiveSignIn(db: Db, name: string, from: Origin | null, now: Date): Promise<void> {
  const { pair, place, account, known } = keys(name, from)
  await forgetAttempts(db, pair)
  await forgiveAttempt(db, place)
  await forgiveAttempt(db, account)
  await note(db, known, new Date(now.getTime() + PLACE_KNOWN_FOR))
}
