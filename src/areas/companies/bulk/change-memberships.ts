import { sql } from 'kysely'
import { z } from 'zod'
import type { Tx } from '../../../kernel/db.ts'
import { recordset } from '../../../kernel/recordset.ts'

/** A membership that holds now or later. */
export type OpenMembership = {
  id: number
  person: number
  company: number
  level: number | null
  isEmploying: boolean
  hasBegun: boolean
}

/** The memberships of these people that have not ended, the employing ones first. */
export async function openMemberships(tx: Tx, people: readonly number[], now: Date): Promise<OpenMembership[]> {
  if (people.length === 0) return []
  const found = await sql<OpenMembership>`
    select id, person_id as person, company_id as company, level_id as level, is_employing as "isEmploying",
      starts_at <= ${now} as "hasBegun"
    from memberships where person_id = any(${sql.val([...people])}::bigint[]) and (ends_at is null or ends_at > ${now})
    order by is_employing desc, id for update`.execute(tx)
  return found.rows
}

/** What work in batches does to the memberships of one person; `level` is kept in place, with its history. */
export type MembershipPlan = {
  person: number
  end: readonly number[]
  add: { company: number; level: number | null; isEmploying: boolean } | null
  level: { membership: number; to: number | null } | null
}

/** What was done, so that it can be taken back. */
export const membershipsDone = z.object({
  ended: z.array(z.object({ id: z.number(), endsAt: z.string().nullable() })),
  added: z.number().nullable(),
  level: z.object({ id: z.number(), from: z.number().nullable(), to: z.number().nullable() }).nullable(),
})
export type MembershipsDone = z.output<typeof membershipsDone>

/** Carries out many plans in few statements. Ended memberships keep their history (GT-30). */
export async function changeMemberships(
  tx: Tx,
  plans: readonly MembershipPlan[],
  { by, now }: { by: number | null; now: Date },
): Promise<Map<number, MembershipsDone>> {
  const ended = await endAll(
    tx,
    plans.flatMap(({ end }) => end),
    now,
  )
  const levels = await setLevels(
    tx,
    plans.flatMap(({ level }) => level ?? []),
    by,
  )
  const added = await addAll(tx, plans, by, now)
  return new Map(
    plans.map(({ person, end, level }) => [
      person,
      {
        ended: end.flatMap((id) => (ended.has(id) ? [{ id, endsAt: ended.get(id) ?? null }] : [])),
        added: added.get(person) ?? null,
        level: level ? { id: level.membership, from: levels.get(level.membership) ?? null, to: level.to } : null,
      },
    ]),
  )
}

/** One that has not begun never holds. */
async function endAll(tx: Tx, ids: readonly number[], now: Date): Promise<Map<number, string | null>> {
  if (ids.length === 0) return new Map()
  const found = await sql<{ id: number; endsAt: Date | null }>`
    with old as (select id, ends_at from memberships where id = any(${sql.val([...ids])}::bigint[]))
    update memberships set ends_at = greatest(memberships.starts_at, ${now}), version = memberships.version + 1
    from old where memberships.id = old.id returning memberships.id, old.ends_at as "endsAt"`.execute(tx)
  return new Map(found.rows.map(({ id, endsAt }) => [id, endsAt?.toISOString() ?? null]))
}

async function setLevels(
  tx: Tx,
  levels: readonly { membership: number; to: number | null }[],
  by: number | null,
): Promise<Map<number, number | null>> {
  if (levels.length === 0) return new Map()
  const found = await sql<{ id: number; before: number | null }>`
    with given as (select * from ${recordset(levels)} as row (membership bigint, "to" bigint)),
      old as (select memberships.id, memberships.level_id from memberships join given on given.membership = memberships.id)
    update memberships set level_id = given."to", granted_by = ${by}, version = memberships.version + 1
    from given join old on old.id = given.membership where memberships.id = given.membership
    returning memberships.id, old.level_id as before`.execute(tx)
  return new Map(found.rows.map(({ id, before }) => [id, before]))
}

async function addAll(
  tx: Tx,
  plans: readonly MembershipPlan[],
  by: number | null,
  now: Date,
): Promise<Map<number, number>> {
  const rows = plans.flatMap(({ person, add }) => (add ? [{ person, ...add }] : []))
  if (rows.length === 0) return new Map()
  const found = await sql<{ id: number; person: number }>`
    insert into memberships (person_id, company_id, level_id, is_employing, starts_at, granted_by, created_at)
    select person, company, level, "isEmploying", ${now}, ${by}, ${now}
    from ${recordset(rows)} as row (person bigint, company bigint, level bigint, "isEmploying" boolean)
    returning id, person_id as person`.execute(tx)
  return new Map(found.rows.map(({ id, person }) => [person, id]))
}
