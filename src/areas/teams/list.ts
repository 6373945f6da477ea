import { type Expression, sql } from 'kysely'
import { z } from 'zod'
import type { Me } from '../../kernel/me.ts'
import { pageInput, pageOf } from '../../kernel/pages.ts'
import { list } from '../../kernel/query.ts'
import * as schema from '../../kernel/schema.ts'
import { teamAccess } from './access.ts'

/** SQL: how many people are in a team now. */
const memberCount = (team: Expression<number>, me: Me) => sql<number>`(
  select count(*) from team_members where team_id = ${team} and starts_at <= ${me.at} and (ends_at is null or ends_at > ${me.at}))`

/** The teams in use, or those put away. */
export const listTeams = list({
  name: 'team.list',
  route: 'GET /teams',
  says: 'The teams, by name.',
  input: z.strictObject({ archived: schema.flag.default(false), ...pageInput, sort: z.string().optional() }),
  output: pageOf(
    z.object({
      id: z.number(),
      name: z.string(),
      walled: z.boolean(),
      members: z.number(),
      archivedAt: schema.instant.nullable(),
      can: schema.hints,
    }),
  ),
  on: teamAccess,
  rule: 'see',
  sorts: { name: { column: 'teams.name', direction: 'asc', kind: 'text' } },
  filter: (q, { input }) => q.where('teams.archived_at', input.archived ? 'is not' : 'is', null),
  select: (q, { me }) =>
    q.select([
      'teams.id',
      'teams.name',
      'teams.walled',
      memberCount(sql.ref('teams.id'), me).as('members'),
      'teams.archived_at as archivedAt',
    ]),
})
