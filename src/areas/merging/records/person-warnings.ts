import { z } from 'zod'
import type { Db } from '../../../kernel/db.ts'
import { loginOf } from '../../sessions/logins/login.ts'
import { rowOf } from './fields.ts'
import type { Pair, Warning } from './kind.ts'

const row = z.object({ deactivated_at: z.string().nullable() })

/** What whoever merges two people should know beforehand. */
export async function warningsOfPeople(db: Db, { master, merged }: Pair): Promise<Warning[]> {
  const away = async (id: number) => row.parse(await rowOf(db, 'people', id)).deactivated_at !== null
  const [masterAway, mergedAway] = [await away(master), await away(merged)]
  const [mine, theirs] = [await loginOf(db, master), await loginOf(db, merged)]
  return [
    ...(masterAway && !mergedAway ? ['master-away' as const] : []),
    ...(mergedAway && !masterAway ? ['merged-away' as const] : []),
    ...(mine && theirs ? ['both-sign-in' as const] : []),
    ...(theirs ? ['keys-end' as const] : []),
  ]
}
