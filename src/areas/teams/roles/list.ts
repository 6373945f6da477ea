import { sql } from 'kysely'
import { z } from 'zod'
import { pageInput, pageOf } from '../../../kernel/pages.ts'
import { list } from '../../../kernel/query.ts'
import * as schema from '../../../kernel/schema.ts'
import { teamRoleAccess } from '../access.ts'
import { blocks } from './rights.ts'

/** SQL: what a team role gives in one block, as an array of rights. */
const inBlock = (block: string) => sql`coalesce((select jsonb_agg(permission order by permission) from team_role_grants
  where team_role_id = team_roles.id and block = ${block}), '[]')`

/** The team roles with their rights. */
export const listTeamRoles = list({
  name: 'team-role.list',
  route: 'GET /team-roles',
  says: 'The team roles with their rights.',
  input: z.strictObject({ ...pageInput, sort: z.string().optional() }),
  output: pageOf(
    z.object({
      id: z.number(),
      key: z.string().nullable(),
      name: z.string(),
      canBeAssigned: z.boolean(),
      rights: blocks,
      version: z.number(),
      can: schema.hints,
    }),
  ),
  on: teamRoleAccess,
  rule: 'see',
  sorts: { name: { column: 'team_roles.name', direction: 'asc', kind: 'text' } },
  filter: (q) => q,
  select: (q) =>
    q.select([
      'team_roles.id',
      'team_roles.key',
      'team_roles.name',
      'team_roles.can_be_assigned as canBeAssigned',
      sql`jsonb_build_object('mine', ${inBlock('mine')}, 'others', ${inBlock('others')}, 'unassigned', ${inBlock('unassigned')})`.as(
        'rights',
      ),
      'team_roles.version',
    ]),
})
