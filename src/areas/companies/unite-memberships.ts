import { z } from 'zod'
import type { Db } from '../../kernel/db.ts'
import { readLevelRank } from '../access/level.ts'

const membership = z.object({
  level_id: z.number().nullable(),
  is_employing: z.boolean(),
  title: z.string().nullable(),
  purpose: z.string().nullable(),
  ends_at: z.string().nullable(),
})

type Membership = z.output<typeof membership>

/**
 * What a membership takes over from another one of the same person at the same company: the higher of two levels that
 * still hold, the one that holds where the other has ended. What an ended one gave comes to nobody's life again.
 */
export async function uniteMemberships(db: Db, kept: unknown, gone: unknown, now: Date): Promise<Partial<Membership>> {
  const [mine, theirs] = [membership.parse(kept), membership.parse(gone)]
  const [mineHolds, theirsHolds] = [mine, theirs].map((one) => one.ends_at === null || new Date(one.ends_at) > now)
  const words = { title: mine.title ?? theirs.title, purpose: mine.purpose ?? theirs.purpose }
  if (!theirsHolds) return words
  if (!mineHolds) return { ...words, level_id: theirs.level_id, is_employing: theirs.is_employing }
  const isHigher = (await rank(db, theirs.level_id)) > (await rank(db, mine.level_id))
  return {
    ...words,
    level_id: isHigher ? theirs.level_id : mine.level_id,
    is_employing: mine.is_employing || theirs.is_employing,
  }
}

/** Without a level there is no portal: below all that have one. */
const rank = async (db: Db, level: number | null): Promise<number> =>
  level === null ? 0 : ((await readLevelRank(db, level))?.rank ?? 0)
