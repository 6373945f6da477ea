import { type Expression, sql } from 'kysely'
import type { Db } from '../../kernel/db.ts'

/** One portal level as jsonb: `{id, key, name, rank, grants}`; null without one. */
export const levelOf = (level: Expression<number | null>) => sql`(
  select jsonb_build_object('id', levels.id, 'key', levels.key, 'name', levels.name, 'rank', levels.rank,
    'grants', coalesce((select jsonb_agg(jsonb_build_object('permission', permission, 'scope', scope)) from level_grants where level_id = levels.id), '[]'))
  from levels where levels.id = ${level})`

export type LevelFact = {
  id: number
  key: string | null
  name: string
  rank: number
  grants: { permission: string; scope: string }[]
}

/** The level that customers without a membership have: what a Basic customer may do with their own tickets. */
export const personalLevel = sql`(select jsonb_agg(jsonb_build_object('permission', permission, 'scope', scope))
  from level_grants join levels on levels.id = level_grants.level_id where levels.key = 'basic')`

/** SQL: rank of a level; null without one. */
export const levelRank = (level: Expression<number | null>) =>
  sql<number | null>`(select levels.rank from levels where levels.id = ${level})`

/** SQL: `{id, name}` of a level. */
export const levelBrief = (level: Expression<number | null>) =>
  sql`(select jsonb_build_object('id', levels.id, 'name', levels.name) from levels where levels.id = ${level})`

/** What decides whether a level may be handed out; null when there is no such level. */
export const readLevelRank = (db: Db, level: number) =>
  db
    .selectFrom('levels')
    .select(['id', 'rank', 'assignable_by_clients as assignableByClients'])
    .where('id', '=', level)
    .executeTakeFirst()

/** The id of a shipped level by its key. */
export async function shippedLevel(db: Db, key: 'basic' | 'manager'): Promise<number> {
  const found = await db.selectFrom('levels').select('id').where('key', '=', key).executeTakeFirstOrThrow()
  return found.id
}

/** The levels up to a rank that clients hand out themselves, the lowest first. */
export const levelsForClients = (db: Db, rank: number) =>
  db
    .selectFrom('levels')
    .select(['id', 'name', 'rank'])
    .where('assignable_by_clients', '=', true)
    .where('rank', '<=', rank)
    .orderBy('rank')
    .execute()
