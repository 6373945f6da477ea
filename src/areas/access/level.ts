import { type Expression, sql } from 'kysely'

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
