import { sql } from 'kysely'
import { z } from 'zod'
import { read } from '../../kernel/query.ts'
import * as schema from '../../kernel/schema.ts'
import { isStaffAt } from '../access/role.ts'
import { brief, personBrief } from '../people/person.ts'
import { teamAccess } from './access.ts'

const member = z.object({
  person: brief,
  role: brief.extend({ canBeAssigned: z.boolean() }),
  skills: z.array(z.string()),
  startsAt: schema.storedInstant,
  endsAt: schema.storedInstant.nullable(),
  /** False for someone whose staff role was taken or who is not in the team yet or any more. */
  isServing: z.boolean(),
})

/** One team with its members and their team roles. */
export const readTeam = read({
  name: 'team.read',
  route: 'GET /teams/:id',
  says: 'One team with its members and their team roles.',
  input: z.strictObject({ id: schema.id }),
  output: z.object({
    id: z.number(),
    name: z.string(),
    walled: z.boolean(),
    notes: z.string(),
    skills: z.array(z.string()),
    /** What a new member begins with; null for whatever is chosen. */
    defaultRole: brief.nullable(),
    members: z.array(member),
    archivedAt: schema.instant.nullable(),
    version: z.number(),
    can: schema.hints,
  }),
  on: teamAccess,
  rule: 'see',
  select: (q, { me }) =>
    q.select([
      'teams.id',
      'teams.name',
      'teams.walled',
      'teams.notes',
      'teams.skills',
      sql`(select jsonb_build_object('id', usual.id, 'name', usual.name) from team_roles usual where usual.id = teams.default_role_id)`.as(
        'defaultRole',
      ),
      sql`coalesce((select jsonb_agg(jsonb_build_object('person', ${personBrief(sql.ref('member.person_id'))},
          'role', jsonb_build_object('id', team_roles.id, 'name', team_roles.name, 'canBeAssigned', team_roles.can_be_assigned),
          'skills', member.skills, 'startsAt', member.starts_at, 'endsAt', member.ends_at,
          'isServing', ${isStaffAt(sql.ref('member.person_id'), me.at)} and member.starts_at <= ${me.at} and (member.ends_at is null or member.ends_at > ${me.at}))
          order by member.person_id)
        from team_members member join team_roles on team_roles.id = member.team_role_id where member.team_id = teams.id), '[]')`.as(
        'members',
      ),
      'teams.archived_at as archivedAt',
      'teams.version',
    ]),
})
