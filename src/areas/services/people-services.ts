import { type Expression, sql } from 'kysely'
import { teamBrief } from '../teams/membership.ts'
import { grantsReaching } from './reach.ts'

type Shown = { because: Expression<unknown>; can: Expression<unknown>; where: Expression<unknown> }

/** SQL: the services in use that a person has, by name, with what is needed to open a ticket about them. */
export const peopleServices = (person: Expression<number>, at: Date, { because, can, where }: Shown) => sql`coalesce((
  select jsonb_agg(jsonb_build_object('service', jsonb_build_object('id', services.id, 'name', services.name,
      'isPortal', services.is_portal, 'categories', services.categories, 'priorities', services.priorities,
      'defaultTeam', ${teamBrief(sql.ref('services.default_team_id'))}), 'because', ${because}, 'can', ${can})
    order by services.name_key, services.id)
  from services where services.retired_at is null and ${where}
    and services.id in (select reaching.service_id from (${grantsReaching(person, at)}) reaching)), '[]')`
