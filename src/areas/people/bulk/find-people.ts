import { sql } from 'kysely'
import type { Db } from '../../../kernel/db.ts'

export type SameAddress = { id: number; nameKey: string; isAccount: boolean }

/** Who could be meant, by what they are called in a file; each map is keyed by the text that was asked for. */
export type FoundPeople = {
  byCode: ReadonlyMap<string, number>
  byAddress: ReadonlyMap<string, readonly SameAddress[]>
  /** By names alone: those who have no address at all. */
  byName: ReadonlyMap<string, readonly number[]>
  /** Names as they are compared: small letters without marks. */
  nameKeys: ReadonlyMap<string, string>
}

export type Wanted = {
  codes: readonly string[]
  addresses: readonly string[]
  names: readonly string[]
  /** Those of the names that are all there is to go by. */
  namesAlone: readonly string[]
}

/** Finds many people at once, by code, address and name, whatever the letter case. */
export async function findPeople(db: Db, { codes, addresses, names, namesAlone }: Wanted): Promise<FoundPeople> {
  const coded = await sql<{ wanted: string; id: number }>`
    select wanted, people.id from unnest(${sql.val([...codes])}::text[]) wanted join people on lower(people.code) = lower(wanted)`.execute(
    db,
  )
  const addressed = await sql<{ wanted: string } & SameAddress>`
    select wanted, people.id, people.name_key as "nameKey", person_emails.is_account and person_emails.verified_at is not null as "isAccount"
    from unnest(${sql.val([...addresses])}::text[]) wanted join person_emails on lower(person_emails.address) = lower(wanted)
    join people on people.id = person_emails.person_id order by people.id`.execute(db)
  const keyed = await sql<{ wanted: string; nameKey: string }>`
    select wanted, plain_text(wanted) as "nameKey" from unnest(${sql.val([...names])}::text[]) wanted`.execute(db)
  const named = await sql<{ wanted: string; ids: number[] }>`
    select wanted, array_agg(people.id order by people.id) as ids from unnest(${sql.val([...namesAlone])}::text[]) wanted
    join people on people.name_key = plain_text(wanted)
    where not exists (select from person_emails where person_id = people.id) group by wanted`.execute(db)
  return {
    byCode: new Map(coded.rows.map(({ wanted, id }) => [wanted, id])),
    byAddress: byWanted(addressed.rows),
    byName: new Map(named.rows.map(({ wanted, ids }) => [wanted, ids])),
    nameKeys: new Map(keyed.rows.map(({ wanted, nameKey }) => [wanted, nameKey])),
  }
}

function byWanted<Row extends { wanted: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>()
  for (const row of rows) groups.set(row.wanted, [...(groups.get(row.wanted) ?? []), row])
  return groups
}
