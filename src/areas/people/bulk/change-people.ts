import { sql } from 'kysely'
import type { Tx } from '../../../kernel/db.ts'
import { recordset } from '../../../kernel/recordset.ts'
import type { PersonState } from './person-state.ts'

/** From what to what; the change is between the two, so that it can be turned round. */
export type StateChange = { id: number; before: PersonState; after: PersonState }

/** Writes what differs, for many locked people in few statements. Whoever calls it tells what happened. */
export async function changePeople(tx: Tx, changes: readonly StateChange[], now: Date): Promise<void> {
  if (changes.length === 0) return
  await writeFields(tx, changes, now)
  await writeEmails(tx, changes, now)
  await writePhones(tx, changes)
  await writeManagers(tx, changes)
}

async function writeFields(tx: Tx, changes: readonly StateChange[], now: Date): Promise<void> {
  const rows = changes.map(({ id, after }) => ({ id, ...after }))
  await sql`
    update people set code = row.code, name = row.name, title = row.title, language = row.language,
      time_zone = row."timeZone", notes = row.notes, alert = row.alert,
      deactivated_at = case when row."isActive" then null else coalesce(people.deactivated_at, ${now}) end,
      updated_at = ${now}, version = people.version + 1
    from ${recordset(rows)}
      as row (id bigint, code text, name text, title text, language text, "timeZone" text, notes text, alert text, "isActive" boolean)
    where people.id = row.id`.execute(tx)
}

type Text = { id: number; text: string }

const added = (changes: readonly StateChange[], list: 'emails' | 'phones'): Text[] =>
  changes.flatMap(({ id, before, after }) =>
    after[list].filter((one) => !before[list].includes(one)).map((text) => ({ id, text })),
  )

const removed = (changes: readonly StateChange[], list: 'emails' | 'phones'): Text[] =>
  added(
    changes.map(({ id, before, after }) => ({ id, before: after, after: before })),
    list,
  )

async function writeEmails(tx: Tx, changes: readonly StateChange[], now: Date): Promise<void> {
  const gone = removed(changes, 'emails')
  if (gone.length > 0)
    await sql`
      delete from person_emails using ${recordset(gone)} as row (id bigint, text text)
      where person_emails.person_id = row.id and person_emails.address = row.text`.execute(tx)
  const fresh = added(changes, 'emails')
  if (fresh.length > 0)
    await sql`
      insert into person_emails (person_id, address, is_primary, verified_at)
      select id, text, not exists (select from person_emails old where old.person_id = row.id and old.is_primary)
        and place = 1, ${now}
      from (select *, row_number() over (partition by id order by ordinality) as place
        from rows from (${recordset(fresh)} as (id bigint, text text)) with ordinality) as row`.execute(tx)
}

async function writePhones(tx: Tx, changes: readonly StateChange[]): Promise<void> {
  const gone = removed(changes, 'phones')
  if (gone.length > 0)
    await sql`
      delete from person_phones using ${recordset(gone)} as row (id bigint, text text)
      where person_phones.person_id = row.id and person_phones.number = row.text`.execute(tx)
  const fresh = added(changes, 'phones')
  if (fresh.length > 0)
    await sql`
      insert into person_phones (person_id, number, is_primary)
      select id, text, not exists (select from person_phones old where old.person_id = row.id and old.is_primary) and place = 1
      from (select *, row_number() over (partition by id order by ordinality) as place
        from rows from (${recordset(fresh)} as (id bigint, text text)) with ordinality) as row`.execute(tx)
}

async function writeManagers(tx: Tx, changes: readonly StateChange[]): Promise<void> {
  const rows = changes.flatMap(({ id, before, after }) =>
    before.manager === after.manager ? [] : [{ id, manager: after.manager }],
  )
  if (rows.length === 0) return
  await sql`
    with given as (
      select id, manager from ${recordset(rows)} as row (id bigint, manager bigint)
    ), gone as (
      delete from person_managers using given where person_managers.person_id = given.id and given.manager is null
    )
    insert into person_managers (person_id, manager_id) select id, manager from given where manager is not null
    on conflict (person_id) do update set manager_id = excluded.manager_id`.execute(tx)
}
