import { type Expression, sql } from 'kysely'
import { z } from 'zod'
import type { Tx } from '../../kernel/db.ts'
import * as schema from '../../kernel/schema.ts'

export type StaffTerm = { person: number; role: number; startsAt: Date; endsAt: Date | null; by: number | null }

/** Makes a person staff, or changes their role: exactly one role a person (HM-31). Gives the role they had. */
export async function giveRole(
  tx: Tx,
  { person, role, startsAt, endsAt, by }: StaffTerm,
): Promise<{ role_id: number } | undefined> {
  const before = await tx.selectFrom('staff').select('role_id').where('person_id', '=', person).executeTakeFirst()
  const term = { role_id: role, starts_at: startsAt, ends_at: endsAt, granted_by: by }
  await tx
    .insertInto('staff')
    .values({ person_id: person, ...term })
    .onConflict((row) => row.column('person_id').doUpdateSet(term))
    .execute()
  return before
}

/** Takes the staff facet away; the customer facet and all records stay. Gives the role they had, and its term. */
export const takeRole = (tx: Tx, person: number) =>
  tx
    .deleteFrom('staff')
    .where('person_id', '=', person)
    .returning(['role_id', 'starts_at', 'ends_at'])
    .executeTakeFirst()

/** Lets one transaction at a time make Owners fewer, so that two cannot each leave the other as the last. */
export const lockOwners = (tx: Tx) => sql`select id from roles where key = 'owner' for no key update`.execute(tx)

/** SQL: the person is an Owner, now and without an end. */
export const isLastingOwner = (person: Expression<number>, at: Date) => sql<boolean>`exists (
  select from staff join roles on roles.id = staff.role_id
  where staff.person_id = ${person} and roles.key = 'owner' and staff.starts_at <= ${at} and staff.ends_at is null)`

/** What a person's page says of their role. */
export const staffTerm = z.object({
  role: z.object({ id: z.number(), key: z.string().nullable(), name: z.string(), rank: z.number() }),
  startsAt: schema.storedInstant,
  endsAt: schema.storedInstant.nullable(),
})

/** SQL: a person's `staffTerm`; null for someone who is not staff, nor will be. */
export const staffTermOf = (person: Expression<number>) => sql`(
  select jsonb_build_object('startsAt', staff.starts_at, 'endsAt', staff.ends_at,
    'role', jsonb_build_object('id', roles.id, 'key', roles.key, 'name', roles.name, 'rank', roles.rank))
  from staff join roles on roles.id = staff.role_id where staff.person_id = ${person})`
