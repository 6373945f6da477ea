import { answers, asks, closings, details, openings, remarks, things } from './texts.ts'
import type { Seeding } from './seeding.ts'

const html = `'<p>' || replace(body, E'\\n\\n', '</p><p>') || '</p>'`
const code = (salt: number) =>
  `'Reference ' || pg_temp.pick('{INV,ORD,HW,SW,NET,CRM}', n, ${salt}) || '-' || pg_temp.spread(90000, 1, n, ${salt + 1}) || '.'`

/** Two or three replies a ticket (customer, staff, customer) and a note on one in six. "zephyrine" stands in 1 %. */
export async function seedMessages({ client, before }: Seeding): Promise<void> {
  await client.query(
    `insert into replies (ticket_id, author_id, by_staff, html, body, source, created_at)
     select n, author, turn = 2, ${html}, body, source, at
     from (
       select n, turn, case turn when 2 then coalesce(assignee_id, ${before.people + 1}) else requester_id end as author,
         created_at + (updated_at - created_at) * ((turn - 1) / turns) as at, case turn when 2 then 'desk' else source end as source,
         replace(case turn
           when 1 then E'Hello,\\n\\n' || pg_temp.pick($1::text[], n, 61) || ' ' || pg_temp.pick($2::text[], n, 62) || ' ' || ${code(63)} || E'\\n\\n' || pg_temp.pick($3::text[], n, 65)
           when 2 then pg_temp.pick($4::text[], n, 66) || ' ' || pg_temp.pick($4::text[], n, 67)
             || case when pg_temp.chance(n, 99) < 0.01 then ' The part is called zephyrine.' else '' end || E'\\n\\n' || pg_temp.pick($5::text[], n, 68)
           else pg_temp.pick($2::text[], n, 69) || E'\\n\\n' || pg_temp.pick($3::text[], n, 70) end, '{thing}', pg_temp.pick($6::text[], n, 32)) as body
       from (select id as n, created_at, updated_at, assignee_id, requester_id, source, case when pg_temp.chance(id, 60) < 0.4 then 3 else 2 end as turns
             from tickets where id > ${before.tickets}) ticket, generate_series(1, turns) turn
     ) made order by n, turn`,
    [openings, details, asks, answers, closings, things],
  )
  await client.query(
    `insert into notes (ticket_id, author_id, html, body, created_at)
     select n, author, ${html}, body, updated_at
     from (select id as n, coalesce(assignee_id, ${before.people + 1}) as author, updated_at,
             replace(pg_temp.pick($1::text[], id, 71), '{thing}', pg_temp.pick($2::text[], id, 32)) as body
           from tickets where id > ${before.tickets} and id % 6 = 0) made order by n`,
    [remarks, things],
  )
  await client.query(
    `insert into events (at, name, actor_id, hat, subject_kind, subject_id, after, delivered_at)
     select created_at, 'ticket.opened', requester_id, coalesce('membership:' || membership_id, 'personal'), 'ticket', id,
       jsonb_build_object('subject', subject), created_at
     from tickets where id > $1 order by id`,
    [before.tickets],
  )
}
