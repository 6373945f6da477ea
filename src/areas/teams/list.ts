import { type Expression, sql, type SqlBool } from 'kysely'
import { z } from 'zod'
import type { Me } from '../../kernel/me.ts'
import { pageInput, pageOf } from '../../kernel/pages.ts'
import { list } from '../../kernel/query.ts'
import * as schema from '../../kernel/schema.ts'
import { teamAccess } from './access.ts'

/** SQL: how many people are in a team now. */
const memberCount = (team: Expression<number>, me: Me) => sql<number>`(
  select count(*) from team_members where team_id = ${team} and starts_at <= ${me.at} and (ends_at is null or ends_at > ${me.at}))`

/** SQL: the team has the skill, or somebody in it now does, however it is written. */
const hasSkill = (skill: string, me: Me) => sql<SqlBool>`exists (
  select from unnest(teams.skills || array(select unnest(member.skills) from team_members member
    where member.team_id = teams.id and member.starts_at <= ${me.at} and (member.ends_at is null or member.ends_at > ${me.at}))) label
  where lower(label) = lower(${skill}))`

/** The teams in use, or those put away. */
export const listTeams = list({
  name: 'team.list',
  route: 'GET /teams',
  says: 'The teams, by name.',
  input: z.strictObject({
    archived: schema.flag.default(false),
    /** Only teams that have it, or one of whose members does. */
    skill: schema.line(40).optional(),
    ...pageInput,
    sort: z.string().optional(),
  }),
  output: pageOf(
    z.object({
      id: z.number(),
      name: z.string(),
      walled: z.boolean(),
      skills: z.array(z.string()),
      members: z.number(),
      archivedAt: schema.instant.nullable(),
      can: schema.hints,
    }),
  ),
  on: teamAccess,
  rule: 'see',
  sorts: { name: { column: 'teams.name', direction: 'asc', kind: 'text' } },
  filter: (q, { input, me }) =>
    q
      .where('teams.archived_at', input.archived ? 'is not' : 'is', null)
      .$if(input.skill !== undefined, (some) => some.where(hasSkill(input.skill ?? '', me))),
  select: (q, { me }) =>
    q.select([
      'teams.id',
      'teams.name',
      'teams.walled',
      'teams.skills',
      memberCount(sql.ref('teams.id'), me).as('members'),
      'teams.archived_at as archivedAt',
    ]),
})
