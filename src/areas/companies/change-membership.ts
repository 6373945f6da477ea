import { type Selectable, sql } from 'kysely'
import type { Tables, Tx } from '../../kernel/db.ts'
import { insertMembership, orOverlapping } from './join.ts'

export type Membership = Selectable<Tables['memberships']>

/** A membership of this person that has not ended, or null. */
export async function openMembership(tx: Tx, person: number, id: number, now: Date): Promise<Membership | null> {
  const found = await tx
    .selectFrom('memberships')
    .selectAll()
    .where('id', '=', id)
    .where('person_id', '=', person)
    .where((row) => row.or([row('ends_at', 'is', null), row('ends_at', '>', now)]))
    .executeTakeFirst()
  return found ?? null
}

export type MembershipChange = Partial<Pick<Membership, 'level_id' | 'title' | 'purpose' | 'ends_at' | 'granted_by'>>

export const changeMembership = (tx: Tx, id: number, change: MembershipChange) =>
  tx
    .updateTable('memberships')
    .set({ ...change, version: sql`version + 1` })
    .where('id', '=', id)
    .returning(['id', 'version'])
    .executeTakeFirstOrThrow()
    .catch(orOverlapping)

/** Ends a membership now; what was opened under it stays where it is. One that has not begun never holds. */
export const endMembership = (tx: Tx, id: number, now: Date) =>
  tx
    .updateTable('memberships')
    .set({ ends_at: sql<Date>`greatest(starts_at, ${now})`, version: sql`version + 1` })
    .where('id', '=', id)
    .execute()

export type Employment = {
  person: number
  company: number
  level: number | null | undefined
  title?: string | null
  by: number | null
  now: Date
}

/**
 * Makes this company the employing one from now on. The former employment ends (GT-30), a looser membership at the new
 * company turns into the employment; both keep their history.
 */
export async function employ(
  tx: Tx,
  { person, company, level, title, by, now }: Employment,
): Promise<{ id: number; before: Membership | null }> {
  const open = await tx
    .selectFrom('memberships')
    .selectAll()
    .where('person_id', '=', person)
    .where((row) => row.or([row('ends_at', 'is', null), row('ends_at', '>', now)]))
    .where((row) => row.or([row('is_employing', '=', true), row('company_id', '=', company)]))
    .forUpdate()
    .execute()
  const already = open.find((old) => old.is_employing && old.company_id === company && old.starts_at <= now)
  if (already && (level === undefined || level === already.level_id)) return { id: already.id, before: already }
  for (const old of open) await endMembership(tx, old.id, now)
  const here = open.find((old) => old.company_id === company)
  const { id } = await insertMembership(tx, {
    person,
    company,
    level: level === undefined ? (here?.level_id ?? null) : level,
    employing: true,
    title: title === undefined ? here?.title : title,
    startsAt: now,
    by,
    now,
  })
  return { id, before: open.find((old) => old.is_employing) ?? null }
}

/** The membership of this person at a company that holds now, or null. */
export async function membershipAt(tx: Tx, person: number, company: number, now: Date): Promise<Membership | null> {
  const found = await tx
    .selectFrom('memberships')
    .selectAll()
    .where('person_id', '=', person)
    .where('company_id', '=', company)
    .where('starts_at', '<=', now)
    .where((row) => row.or([row('ends_at', 'is', null), row('ends_at', '>', now)]))
    .forUpdate()
    .executeTakeFirst()
  return found ?? null
}
