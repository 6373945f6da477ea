import { type Expression, sql } from 'kysely'
import type { Db } from '../../kernel/db.ts'
import { grantsOf, type FactLoader, type Grantor, type HatOffer, type Me } from '../../kernel/me.ts'

/** The staff facet: exactly one base role a person (HR-1, HM-31), with its rank. */
export type StaffFact = {
  role: number
  key: string | null
  name: string
  rank: number
  grants: { permission: string; scope: string }[]
  since: string
  by: number | null
} | null

declare module '../../kernel/me.ts' {
  interface Facts {
    staff: StaffFact
  }
}

const inForce = (at: Date) => sql`staff.starts_at <= ${at} and (staff.ends_at is null or staff.ends_at > ${at})`

export const staffFact: FactLoader = {
  load: (person, at) => sql`(
    select jsonb_build_object('role', roles.id, 'key', roles.key, 'name', roles.name, 'rank', roles.rank,
      'since', staff.starts_at, 'by', staff.granted_by,
      'grants', coalesce((select jsonb_agg(jsonb_build_object('permission', permission, 'scope', scope)) from role_grants where role_id = roles.id), '[]'))
    from staff join roles on roles.id = staff.role_id where staff.person_id = ${person} and ${inForce(at)})`,
  changesAt: (person, at) => sql<Date | null>`(
    select least(case when starts_at > ${at} then starts_at end, case when ends_at > ${at} then ends_at end)
    from staff where person_id = ${person})`,
}

/** The staff hat, for whoever has a role. */
export function staffHat(staff: StaffFact): HatOffer[] {
  if (!staff) return []
  const grantedBy: Grantor = { name: staff.name, who: staff.by, at: staff.since }
  return [{ key: 'staff', label: staff.name, grants: grantsOf(staff.grants), grantedBy }]
}

export const isStaffHat = (me: Me): boolean => me.hat === 'staff'

/** Rank of the hat worn: 0 for everyone who is not staff right now. */
export const rankOf = (me: Me): number => (isStaffHat(me) ? (me.facts.staff?.rank ?? 0) : 0)

export const OWNER_RANK = 100
export const isOwner = (me: Me): boolean => isStaffHat(me) && me.facts.staff?.key === 'owner'

/** Rank of any person as SQL, 0 without a staff facet: a facet that has not begun yet counts already. */
export const rankOfPerson = (person: Expression<number>) =>
  sql<number>`coalesce((select roles.rank from staff join roles on roles.id = staff.role_id where staff.person_id = ${person}), 0)`

/** SQL that is true when a person has a role in force. */
export const isStaffAt = (person: Expression<number>, at: Date) =>
  sql<boolean>`exists (select from staff where staff.person_id = ${person} and ${inForce(at)})`

/** Everyone who is staff or will be: the people any staff rule could be about. */
export const everyStaffPerson = sql<{ id: number }>`select person_id as id from staff`

/** Whether a role is the one of the Owners. */
export async function isRoleOfOwners(db: Db, role: number): Promise<boolean> {
  const found = await db.selectFrom('roles').select('key').where('id', '=', role).executeTakeFirst()
  return found?.key === 'owner'
}
