import { type Expression, sql } from 'kysely'
import type { FactLoader } from '../../kernel/me.ts'
import { isStaffAt } from '../access/role.ts'

export type Block = 'mine' | 'others' | 'unassigned'

/** A team the person is in, with what its team role gives in each of the three blocks. */
export type TeamFact = {
  id: number
  name: string
  role: string
  canBeAssigned: boolean
  rights: { block: Block; permission: string }[]
}

/** `unwalled` are the teams whose tickets are open to agents outside (K7). */
export type TeamsFact = { mine: TeamFact[]; unwalled: number[] }

declare module '../../kernel/me.ts' {
  interface Facts {
    teams: TeamsFact
  }
}

export const teamsFact: FactLoader = {
  load: (person, at) => sql`jsonb_build_object(
    'unwalled', coalesce((select jsonb_agg(id) from teams where not walled and archived_at is null), '[]'),
    'mine', coalesce((select jsonb_agg(jsonb_build_object('id', teams.id, 'name', teams.name, 'role', team_roles.name,
      'canBeAssigned', team_roles.can_be_assigned,
      'rights', coalesce((select jsonb_agg(jsonb_build_object('block', block, 'permission', permission)) from team_role_grants where team_role_id = team_roles.id), '[]')))
      from team_members member join teams on teams.id = member.team_id join team_roles on team_roles.id = member.team_role_id
      where member.person_id = ${person} and teams.archived_at is null
        and member.starts_at <= ${at} and (member.ends_at is null or member.ends_at > ${at})), '[]'))`,
  changesAt: (person, at) => sql<Date | null>`(
    select min(least(case when starts_at > ${at} then starts_at end, case when ends_at > ${at} then ends_at end))
    from team_members where person_id = ${person})`,
}

/** The person's teams in which the team role gives `permission` in this block. */
export const teamsWith = (teams: TeamsFact | undefined, block: Block, permission: string): number[] =>
  (teams?.mine ?? [])
    .filter((team) => team.rights.some((right) => right.block === block && right.permission === permission))
    .map((team) => team.id)

/** SQL: the team exists and is in use. */
export const isLivingTeam = (team: number) =>
  sql<boolean>`exists (select from teams where id = ${team} and archived_at is null)`

/** SQL: the person is staff and may own work: of this team, or of any team of theirs when none is named (HM-30). */
export const canBeAssigned = (person: number, team: number | null, at: Date) => sql<boolean>`(
  ${isStaffAt(sql`${person}::bigint`, at)} and exists (
    select from team_members member join team_roles on team_roles.id = member.team_role_id
    where member.person_id = ${person} and team_roles.can_be_assigned
      and member.starts_at <= ${at} and (member.ends_at is null or member.ends_at > ${at})
      ${team === null ? sql`` : sql`and member.team_id = ${team}`}))`

/** SQL: the place `member` in a team holds at that moment; with null, that it did or will at any. */
const inForce = (at: Date | null) =>
  at === null ? sql`true` : sql`member.starts_at <= ${at} and (member.ends_at is null or member.ends_at > ${at})`

/** SQL: ids of the teams in use that a person is in. Whether they are staff at all is another question. */
export const teamsOf = (person: Expression<number>, at: Date) => sql<{ team_id: number }>`
  select member.team_id from team_members member join teams on teams.id = member.team_id
  where member.person_id = ${person} and teams.archived_at is null and ${inForce(at)}`

/** SQL: ids of the people in a team that is in use. */
export const peopleInTeam = (team: Expression<number | null>, at: Date | null) => sql<{ id: number }>`
  select member.person_id as id from team_members member join teams on teams.id = member.team_id
  where member.team_id = ${team} and teams.archived_at is null and ${inForce(at)}`

/** SQL: `{id, name}` of a team. */
export const teamBrief = (team: Expression<number | null>) =>
  sql`(select json_build_object('id', teams.id, 'name', teams.name) from teams where teams.id = ${team})`
