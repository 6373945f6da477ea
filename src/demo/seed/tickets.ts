import { subjects, things } from './texts.ts'
import type { Seeding } from './seeding.ts'

/** Number of a staff row who works in this team (see teams.ts), as SQL of `team` and `n`; row 1 is no agent. */
const memberOf = ({ amounts }: Seeding) =>
  `least(${amounts.staff}, greatest(2, case when team = 1 then 5 * pg_temp.spread(${Math.floor(amounts.staff / 5)}, 1, n, 34)
    else team - 1 + ${amounts.teams} * (pg_temp.spread(3, 1, n, 34) - 1) end))`

/**
 * Tickets over three years, one after the other. A fifth of all is of team 1, a few of none; most old ones are closed
 * and most young ones open; few customers have hundreds and many have three.
 */
export async function seedTickets(seeding: Seeding): Promise<void> {
  const { client, amounts, before, now } = seeding
  await client.query(
    `insert into tickets (id, subject, state, priority, requester_id, membership_id, company_id, team_id, assignee_id,
       is_private, source, created_at, updated_at, solved_at, closed_at) overriding system value
     select ${before.tickets} + n, subject, state, priority, requester, memberships.id, memberships.company_id,
       ${before.teams} + team, case when is_assigned then ${before.people} + ${memberOf(seeding)} end,
       is_private, source, created, updated, case when state in ('solved', 'closed') then updated end, case when state = 'closed' then updated end
     from (
       select n, created, least($1::timestamptz, created - ln(1 - pg_temp.chance(n, 36)) * interval '4 days') as updated,
         replace(pg_temp.pick($2::text[], n, 31), '{thing}', pg_temp.pick($3::text[], n, 32)) as subject,
         case when pg_temp.chance(n, 37) >= case when n > ${amounts.tickets * 0.95} then 0.8 when n > ${amounts.tickets * 0.85} then 0.35 else 0.03 end
           then case when pg_temp.chance(n, 38) < 0.05 then 'solved' else 'closed' end
           else pg_temp.pick('{new,new,open,open,open,pending,pending,on-hold}', n, 38) end as state,
         pg_temp.pick('{low,normal,normal,normal,normal,normal,high,high,urgent}', n, 39) as priority,
         ${before.people + amounts.staff} + pg_temp.spread(${amounts.customers}, 1.7, n, 30) as requester,
         case when pg_temp.chance(n, 40) < 0.2 then 1 when pg_temp.chance(n, 40) < 0.97 then 1 + pg_temp.spread(${amounts.teams - 1}, 2, n, 41) end as team,
         pg_temp.chance(n, 42) < 0.8 as is_assigned, pg_temp.chance(n, 43) < 0.02 as is_private,
         pg_temp.pick('{mail,mail,mail,mail,mail,mail,portal,portal,portal,desk}', n, 44) as source
       from (select n, $1::timestamptz - (${amounts.tickets} - n) * (interval '3 years' / ${amounts.tickets}) as created
             from generate_series(1::bigint, ${amounts.tickets}) n) dated
     ) made
     left join memberships on memberships.person_id = made.requester and memberships.is_employing and memberships.id > ${before.memberships}
     order by n`,
    [now, subjects, things],
  )
  await seedParticipants(seeding)
}

/** One ticket in seven has a participant, a fifth of them not yet confirmed; one in eleven a watcher of staff. */
async function seedParticipants({ client, amounts, before }: Seeding): Promise<void> {
  await client.query(`
    insert into participants (ticket_id, person_id, role, state, added_by, added_at)
    select id, person, pg_temp.pick('{participant,participant,participant,contact,approver}', id, 51),
      case when pg_temp.chance(id, 52) < 0.2 then 'pending' else 'confirmed' end, assignee_id, created_at
    from (select tickets.*, ${before.people + amounts.staff} + case when id % 70 = 0 then 1
            else pg_temp.spread(${amounts.customers}, 1, id, 50) end as person from tickets where id > ${before.tickets} and id % 7 = 0) made
    where person <> requester_id`)
  await client.query(`
    insert into watchers (ticket_id, person_id, added_at)
    select id, ${before.people} + pg_temp.spread(${amounts.staff}, 1, id, 53), created_at from tickets where id > ${before.tickets} and id % 11 = 0`)
}
