import type { Seeding } from './seeding.ts'

/** One team in twenty-five has no wall. Agent n works in team n (counted round); one in seven agents in several. Every fifth is also in team 1, the large one. */
export async function seedTeams({ client, amounts, before, now }: Seeding): Promise<void> {
  await client.query(
    `insert into teams (id, name, walled, created_at, updated_at) overriding system value
     select ${before.teams} + n, 'Team ' || ${before.teams} + n, n % 25 > 0, $1, $1 from generate_series(1, ${amounts.teams}) n`,
    [now],
  )
  await client.query(
    `insert into team_members (team_id, person_id, team_role_id, starts_at)
     select ${before.teams} + team, ${before.people} + n, team_roles.id, $1
     from (select distinct n, 1 + (n * step + case when step > 1 then n / ${amounts.teams} else 0 end) % ${amounts.teams} as team
           from generate_series(2, ${amounts.staff}) n,
                generate_series(1, case n % 7 when 0 then 12 else 1 end) step
           union select n, 1 from generate_series(2, ${amounts.staff}) n where n % 5 = 0) made
     join team_roles on team_roles.key = case when n % 11 = 0 then 'reader' when n % 13 = 0 then 'own-work' else 'member' end`,
    [now],
  )
}
