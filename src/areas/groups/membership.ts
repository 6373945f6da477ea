import { type Expression, type RawBuilder, sql, type SqlBool } from 'kysely'
import type { Db, Tx } from '../../kernel/db.ts'
import type { Me } from '../../kernel/me.ts'
import { groupAccess } from './access.ts'

/** SQL: the membership `m` holds at that moment; with null, that it did or will at any. */
const inForce = (at: Date | null) =>
  at === null ? sql`true` : sql`m.starts_at <= ${at} and (m.ends_at is null or m.ends_at > ${at})`

/** SQL: ids of the groups in use that a person is in. */
export const groupsOf = (person: Expression<number>, at: Date) => sql<{ group_id: number }>`
  select m.group_id from group_members m join groups on groups.id = m.group_id
  where m.person_id = ${person} and groups.archived_at is null and ${inForce(at)}`

/** SQL: ids of the people in a group that is in use. */
export const peopleInGroup = (group: Expression<number | null>, at: Date | null) => sql<{ id: number }>`
  select m.person_id as id from group_members m join groups on groups.id = m.group_id
  where m.group_id = ${group} and groups.archived_at is null and ${inForce(at)}`

/** SQL: the person is in that group, which the asker may see. For filters of people. */
export const isInGroup = (person: Expression<number>, group: number, asker: Me) => sql<SqlBool>`${person} in (
  select m.person_id from group_members m join groups on groups.id = m.group_id
  where groups.id = ${group} and ${inForce(asker.at)} and ${groupAccess.where('see', asker)})`

/** SQL: the groups of a person that the asker may see, by name, as `{group: {id, name}, since}[]`. */
export const groupPlacesOf = (person: Expression<number>, asker: Me) => sql`coalesce((
  select jsonb_agg(jsonb_build_object('group', jsonb_build_object('id', groups.id, 'name', groups.name), 'since', m.starts_at)
    order by groups.name_key, groups.id)
  from group_members m join groups on groups.id = m.group_id
  where m.person_id = ${person} and groups.archived_at is null and ${inForce(asker.at)}
    and ${groupAccess.where('see', asker)}), '[]')`

/** SQL: `{id, name}` of a group. */
export const groupBrief = (group: Expression<number | null>) =>
  sql`(select jsonb_build_object('id', brief.id, 'name', brief.name) from groups brief where brief.id = ${group})`

/** SQL: how many people are in a group. */
export const memberCount = (group: Expression<number>, at: Date) => sql<number>`(
  select count(*) from group_members m where m.group_id = ${group} and ${inForce(at)})`

type Term = { group: number; by: number | null; now: Date }

/** Puts the people that `people` selects (one column `id`) into a group. Gives those who were not in it before. */
export async function addMembers(
  tx: Tx,
  people: RawBuilder<{ id: number }>,
  { group, by, now }: Term,
): Promise<number[]> {
  const added = await sql<{ person_id: number }>`
    insert into group_members (group_id, person_id, starts_at, added_by)
    select ${group}::bigint, fresh.id, ${now}::timestamptz, ${by}::bigint from (${people}) fresh
    where not exists (select from group_members m
      where m.group_id = ${group} and m.person_id = fresh.id and (m.ends_at is null or m.ends_at > ${now}))
    returning person_id`.execute(tx)
  return added.rows.map((row) => row.person_id)
}

/** Takes people out of a group; that they were in it stays known. Gives those who were. */
export async function endMembers(tx: Tx, people: readonly number[], { group, now }: Omit<Term, 'by'>) {
  const gone = await sql<{ person_id: number }>`
    update group_members m set ends_at = ${now}
    where m.group_id = ${group} and m.person_id = any(${people}::bigint[]) and ${inForce(now)}
    returning m.person_id`.execute(tx)
  return gone.rows.map((row) => row.person_id)
}

/** Whether a group is in use. */
export async function isGroupInUse(db: Db, group: number): Promise<boolean> {
  const found = await db
    .selectFrom('groups')
    .select('id')
    .where('id', '=', group)
    .where('archived_at', 'is', null)
    .executeTakeFirst()
  return found !== undefined
}
