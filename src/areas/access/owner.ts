import { type Expression, sql } from 'kysely'
import type { Tx } from '../../kernel/db.ts'
import { giveRole } from './staff.ts'

/** SQL: ids of the people who are Owners at that moment. */
export const ownersAt = (at: Date) => sql<{ id: number }>`
  select staff.person_id as id from staff join roles on roles.id = staff.role_id
  where roles.key = 'owner' and staff.starts_at <= ${at} and (staff.ends_at is null or staff.ends_at > ${at})`

/** SQL that is true when a person is an Owner at that moment. */
export const isOwnerAt = (person: Expression<number>, at: Date) => sql<boolean>`${person} in (${ownersAt(at)})`

/** Makes a person Owner for good, by nobody's hand: the first one of a workspace (K9). */
export async function makeOwner(tx: Tx, person: number, now: Date): Promise<void> {
  const { id } = await tx.selectFrom('roles').select('id').where('key', '=', 'owner').executeTakeFirstOrThrow()
  await giveRole(tx, { person, role: id, startsAt: now, endsAt: null, by: null })
}
