import { sql } from 'kysely'
import type { Tx } from '../../../kernel/db.ts'
import { recordset } from '../../../kernel/recordset.ts'
import { readSetting } from '../../../kernel/settings.ts'
import { codeSetting } from '../code.ts'
import { lockNewPeople } from '../free-code.ts'
import { freeCodes, type NextNumbers } from './free-codes.ts'

export type Newcomer = {
  name: string
  /** Generated when it is missing (HM-11). */
  code: string | null
  title: string | null
  language: string | null
  timeZone: string | null
  notes: string
  alert: string | null
  /** As `normaliseAddress` writes them; the first one is the primary one, and staff's word proves them. */
  emails: readonly string[]
  phones: readonly string[]
}

/**
 * Writes many people with unique codes, in few statements; gives ids and codes in the order they came in. Whoever calls
 * it has made sure that typed codes are free, and tells what happened.
 */
export async function insertPeople(
  tx: Tx,
  people: readonly Newcomer[],
  now: Date,
  next: NextNumbers,
): Promise<{ id: number; code: string }[]> {
  if (people.length === 0) return []
  await lockNewPeople(tx)
  const typed = people.flatMap(({ code }) => code ?? [])
  const uncoded = people.filter(({ code }) => code === null)
  const made = await freeCodes(
    tx,
    await readSetting(tx, codeSetting),
    uncoded.map(({ name, emails }) => ({ name, addresses: emails })),
    typed,
    next,
  )
  const codes = made.values()
  const rows = people.map((person) => ({ ...person, code: person.code ?? codes.next().value ?? '' }))
  const found = await sql<{ id: number; code: string }>`
    insert into people (code, name, title, language, time_zone, notes, alert, created_at, updated_at)
    select code, name, title, language, "timeZone", notes, alert, ${now}, ${now}
    from ${recordset(rows)}
      as row (code text, name text, title text, language text, "timeZone" text, notes text, alert text)
    returning id, code`.execute(tx)
  const ids = new Map(found.rows.map(({ id, code }) => [code, id]))
  const written = rows.map((row) => ({ ...row, id: ids.get(row.code) ?? 0 }))
  await insertEmails(tx, written, now)
  await insertPhones(tx, written)
  return written.map(({ id, code }) => ({ id, code }))
}

type Reached = { id: number; emails: readonly string[]; phones: readonly string[] }

async function insertEmails(tx: Tx, people: readonly Reached[], now: Date): Promise<void> {
  const rows = people.flatMap(({ id, emails }) => emails.map((address, at) => ({ id, address, first: at === 0 })))
  if (rows.length === 0) return
  await sql`
    insert into person_emails (person_id, address, is_primary, verified_at)
    select id, address, first, ${now}
    from ${recordset(rows)} as row (id bigint, address text, first boolean)`.execute(tx)
}

async function insertPhones(tx: Tx, people: readonly Reached[]): Promise<void> {
  const rows = people.flatMap(({ id, phones }) => phones.map((number, at) => ({ id, number, first: at === 0 })))
  if (rows.length === 0) return
  await sql`
    insert into person_phones (person_id, number, is_primary)
    select id, number, first
    from ${recordset(rows)} as row (id bigint, number text, first boolean)`.execute(tx)
}
