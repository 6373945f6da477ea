import { sql } from 'kysely'
import type { Tx } from '../../../kernel/db.ts'
import type { MembershipsDone } from './change-memberships.ts'
import { recordset } from '../../../kernel/recordset.ts'

export type DoneToPerson = { person: number; done: MembershipsDone }

/** Those whose memberships are not any more as the work in batches left them. */
export async function membershipsMovedOn(tx: Tx, undone: readonly DoneToPerson[]): Promise<Set<number>> {
  const rows = undone.map(({ person, done }) => ({
    person,
    ended: done.ended.map(({ id }) => id),
    added: done.added,
    level: done.level?.id ?? null,
    to: done.level?.to ?? null,
  }))
  const found = await sql<{ person: number }>`
    select row.person from ${recordset(rows)} as row (person bigint, ended jsonb, added bigint, level bigint, "to" bigint)
    where exists (
        select from jsonb_array_elements(row.ended) one left join memberships on memberships.id = one::bigint
        where memberships.ends_at is null)
      or (row.added is not null and not exists (
        select from memberships where memberships.id = row.added and memberships.version = 1 and memberships.ends_at is null))
      or (row.level is not null and not exists (
        select from memberships where memberships.id = row.level and memberships.level_id is not distinct from row."to"
          and memberships.ends_at is null))`.execute(tx)
  return new Set(found.rows.map(({ person }) => person))
}

/** Takes back what `changeMemberships` did: what was added goes, what was ended holds again, levels are as before. */
export async function undoMemberships(tx: Tx, undone: readonly DoneToPerson[]): Promise<void> {
  const added = undone.flatMap(({ done }) => done.added ?? [])
  const ended = undone.flatMap(({ done }) => done.ended)
  const levels = undone.flatMap(({ done }) => done.level ?? [])
  if (added.length > 0) await sql`delete from memberships where id = any(${sql.val(added)}::bigint[])`.execute(tx)
  if (ended.length > 0)
    await sql`
      update memberships set ends_at = row."endsAt", version = version + 1
      from ${recordset(ended)} as row (id bigint, "endsAt" timestamptz) where memberships.id = row.id`.execute(tx)
  if (levels.length > 0)
    await sql`
      update memberships set level_id = row."from", version = version + 1
      from ${recordset(levels)} as row (id bigint, "from" bigint) where memberships.id = row.id`.execute(tx)
}
