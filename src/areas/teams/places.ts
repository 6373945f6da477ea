import { type Expression, sql } from 'kysely'
import { z } from 'zod'
import type { Tx } from '../../kernel/db.ts'
import type { Happening } from '../../kernel/events.ts'

const brief = z.object({ id: z.number(), name: z.string() })

/** A place in a team in use, as a list of staff shows it. */
export const placeShape = z.object({
  team: brief,
  role: brief,
  canBeAssigned: z.boolean(),
  skills: z.array(z.string()),
})

/** SQL: the places of a person in teams that are in use, as `placeShape[]`; those of the past are left out. */
export const placesOf = (person: Expression<number>, at: Date) => sql`coalesce((
  select jsonb_agg(jsonb_build_object('team', jsonb_build_object('id', teams.id, 'name', teams.name),
    'role', jsonb_build_object('id', team_roles.id, 'name', team_roles.name), 'canBeAssigned', team_roles.can_be_assigned,
    'skills', member.skills) order by lower(teams.name))
  from team_members member join teams on teams.id = member.team_id join team_roles on team_roles.id = member.team_role_id
  where member.person_id = ${person} and teams.archived_at is null and (member.ends_at is null or member.ends_at > ${at})), '[]')`

/** SQL: the person has a place in the team, now or later. */
export const isInTeam = (person: Expression<number>, team: number, at: Date) => sql<boolean>`exists (
  select from team_members member where member.team_id = ${team} and member.person_id = ${person}
    and (member.ends_at is null or member.ends_at > ${at}))`

/** A place as it was when it ended, to be put back; times as PostgreSQL writes them into jsonb. */
export const endedPlace = z.object({
  team_id: z.number(),
  team_role_id: z.number(),
  starts_at: z.string(),
  ends_at: z.string().nullable(),
  skills: z.array(z.string()).default([]),
})
export type EndedPlace = z.infer<typeof endedPlace>

type Happened = (what: Happening) => Promise<void>

/** Takes a person out of every team. Gives the places they had. */
export async function endPlaces(tx: Tx, person: number, happened: Happened): Promise<EndedPlace[]> {
  const gone = await sql<{ place: unknown }>`
    delete from team_members where person_id = ${person} returning to_jsonb(team_members) as place`.execute(tx)
  const places = gone.rows.map(({ place }) => endedPlace.parse(place))
  for (const { team_id: team, team_role_id: role } of places)
    await happened({ name: 'team.member-removed', subject: { kind: 'team', id: team }, before: { person, role } })
  return places
}

/** Puts a person back into the teams that are still there, unless they are in them by now. Gives how many. */
export async function restorePlaces(
  tx: Tx,
  person: number,
  places: readonly EndedPlace[],
  by: number | null,
  happened: Happened,
): Promise<number> {
  let restored = 0
  for (const { team_id: team, team_role_id: role, ...place } of places) {
    const back = await sql`
      insert into team_members (team_id, person_id, team_role_id, starts_at, ends_at, skills, granted_by)
      select teams.id, ${person}, team_roles.id, ${place.starts_at}::timestamptz, ${place.ends_at}::timestamptz, ${place.skills}, ${by}
      from teams, team_roles where teams.id = ${team} and team_roles.id = ${role}
      on conflict (team_id, person_id) do nothing returning 1`.execute(tx)
    if (back.rows.length === 0) continue
    restored++
    await happened({ name: 'team.member-put', subject: { kind: 'team', id: team }, after: { person, role } })
  }
  return restored
}
