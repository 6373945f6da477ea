import { sql } from 'kysely'
import { z } from 'zod'
import { read } from '../../kernel/query.ts'
import * as schema from '../../kernel/schema.ts'
import { personAccess } from '../people/access.ts'
import { brief } from '../people/person.ts'
import { teamAccess } from './access.ts'

const place = z.object({
  team: brief,
  role: brief,
  startsAt: schema.storedInstant,
  endsAt: schema.storedInstant.nullable(),
})

/** The teams of a person, as far as the asker sees teams. */
export const readTeamsOfPerson = read({
  name: 'person.teams',
  route: 'GET /people/:id/teams',
  says: 'The teams of a person, with the team role in each.',
  input: z.strictObject({ id: schema.id }),
  output: z.object({ items: z.array(place) }),
  on: personAccess,
  rule: 'know',
  select: (q, { me }) =>
    q.select(
      sql`coalesce((select jsonb_agg(jsonb_build_object('team', jsonb_build_object('id', teams.id, 'name', teams.name),
          'role', jsonb_build_object('id', team_roles.id, 'name', team_roles.name), 'startsAt', member.starts_at, 'endsAt', member.ends_at)
          order by lower(teams.name))
        from team_members member join teams on teams.id = member.team_id join team_roles on team_roles.id = member.team_role_id
        where member.person_id = people.id and teams.archived_at is null and ${teamAccess.where('see', me)}), '[]')`.as(
        'items',
      ),
    ),
})
