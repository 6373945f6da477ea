import { sql } from 'kysely'
import type { Db } from '../../kernel/db.ts'
import type { Me } from '../../kernel/me.ts'
import { levelAccess } from './access.ts'

export type LevelForMe = { id: number; key: string | null; name: string; mayHandOut: boolean }

/** Every level, and whether the asker, as staff, may hand it out (K10, K11). */
export const levelsFor = (db: Db, me: Me): Promise<LevelForMe[]> =>
  db
    .selectFrom('levels')
    .select(['id', 'key', 'name'])
    .select(sql<boolean>`(${levelAccess.where('hand-out', me)}) is true`.as('mayHandOut'))
    .orderBy('rank')
    .execute()
