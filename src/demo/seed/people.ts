import type { Seeding } from './seeding.ts'
import { familyNames, givenNames } from './names.ts'

/** Staff first, then customers; one address each, in four of five cases of the employing company's domain. */
export async function seedPeople({ client, amounts, before, now }: Seeding): Promise<void> {
  await client.query(
    `insert into people (id, code, name, created_at, updated_at) overriding system value
     select ${before.people} + n, 'L' || ${before.people} + n, pg_temp.pick($2::text[], n, 10) || ' ' || pg_temp.pick($3::text[], n, 11), $1, $1
     from generate_series(1, ${amounts.people}) n`,
    [now, givenNames, familyNames],
  )
  await client.query(
    `insert into person_emails (person_id, address, is_primary, verified_at)
     select id, 'person-' || id || '@company-' || ${before.companies} + pg_temp.spread(${amounts.companies}, 2, id, 20) || '.example', true, $1
     from people where id > ${before.people} order by id`,
    [now],
  )
  await client.query('insert into logins (person_id, created_at) select id, $1 from people where id > $2', [
    now,
    before.people,
  ])
  await seedStaff({ client, amounts, before, now })
  await seedMemberships({ client, amounts, before, now })
}

async function seedStaff({ client, amounts, before, now }: Seeding): Promise<void> {
  await client.query(
    `insert into staff (person_id, role_id, starts_at)
     select ${before.people} + n, roles.id, $1 from generate_series(1, ${amounts.staff}) n
     join roles on roles.key = case n when 1 then 'admin' else 'agent' end`,
    [now],
  )
}

/** Nearly everyone has an employing membership, one in fifty a second one, one in twenty-five none at all. */
async function seedMemberships({ client, amounts, before, now }: Seeding): Promise<void> {
  const level = `case when luck < 0.78 then 'basic' when luck < 0.91 then 'advanced' when luck < 0.98 then 'manager'
    when luck < 0.99 then 'co-managed-resource' else 'co-managed-administrator' end`
  await client.query(
    `insert into memberships (id, person_id, company_id, level_id, is_employing, starts_at, created_at) overriding system value
     select ${before.memberships} + row_number() over (order by made.turn, made.n), person, company, levels.id, made.turn = 1, $1, $1
     from (select n, 1 as turn, ${before.people + amounts.staff} + n as person, pg_temp.chance(n, 21) as luck,
             ${before.companies} + pg_temp.spread(${amounts.companies}, 2, ${before.people + amounts.staff} + n, 20) as company
           from generate_series(1, ${amounts.customers}) n where n % 25 > 0
           union all
           select n, 2, ${before.people + amounts.staff} + n, pg_temp.chance(n, 22), ${before.companies} + 1 + (n * 7919) % ${amounts.companies}
           from generate_series(1, ${amounts.customers}) n where n % 50 = 1
             and 1 + (n * 7919) % ${amounts.companies} <> pg_temp.spread(${amounts.companies}, 2, ${before.people + amounts.staff} + n, 20)
     ) made join levels on levels.key = ${level}`,
    [now],
  )
}
