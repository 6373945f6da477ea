import { sql } from 'kysely'
import type { Db } from '../../../src/kernel/db.ts'
import { NOW } from '../../world/fill.ts'

/** Requests for access: of strangers to each company and to none, and of people who want more; some are answered. */
export async function fillRequests(db: Db, asking: readonly number[]): Promise<void> {
  await sql`
    insert into access_requests (kind, state, name, address, company_id, message, created_at, expires_at, decided_at)
    select 'sign-up', state, '-', state || '-' || coalesce(company, 0) || '@new.example', company, '-', ${NOW}::timestamptz,
      ${NOW}::timestamptz + interval '14 days', case when state <> 'waiting' then ${NOW}::timestamptz end
    from (select id as company from companies union all select null) places, unnest(array['waiting', 'refused']) state`.execute(
    db,
  )
  await sql`
    insert into access_requests (kind, person_id, name, address, company_id, message, created_at, expires_at)
    select 'level', m.person_id, '-', 'level-' || m.person_id || '@new.example', m.company_id, '-', ${NOW}::timestamptz,
      ${NOW}::timestamptz + interval '14 days' from memberships m where m.person_id = any(${sql.val(asking)}::bigint[])`.execute(
    db,
  )
  await sql`update access_requests set message = 'MARK/see/access-request/' || id || '/',
    reason = case when state = 'refused' then 'MARK/see/access-request/' || id || '/' end`.execute(db)
}
