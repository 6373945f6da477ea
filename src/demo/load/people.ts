import { sql } from 'kysely'
import type { Tx } from '../../kernel/db.ts'
import { personKeys, personOf } from '../people.ts'
import { daysFrom, idOf, type Ids, longAgo, remember } from './ids.ts'

/** People with address, telephone and login, but no password: they sign in by a link. */
export async function loadPeople(tx: Tx, now: Date): Promise<Ids> {
  const at = longAgo(now)
  const taken = await takenCodes(tx)
  const rows = personKeys.map((key) => {
    const person = personOf(key)
    return {
      code: freeCode(person.code, taken),
      name: person.name,
      title: person.title ?? null,
      language: person.language ?? null,
      time_zone: person.timeZone ?? null,
      notes: person.notes ?? '',
      alert: person.alert ?? null,
      created_at: at,
      updated_at: at,
      deactivated_at: person.isDeactivated ? daysFrom(now, -14) : null,
    }
  })
  const made = await tx.insertInto('people').values(rows).returning('id').execute()
  const ids = new Map(personKeys.map((key, place) => [key, made[place]?.id ?? 0]))
  await tx
    .insertInto('person_emails')
    .values(
      personKeys.map((key) => ({
        person_id: idOf(ids, key),
        address: personOf(key).email,
        is_primary: true,
        verified_at: at,
      })),
    )
    .execute()
  const phones = personKeys.flatMap((key) => {
    const { phone } = personOf(key)
    return phone === undefined ? [] : [{ person_id: idOf(ids, key), number: phone, is_primary: true }]
  })
  await tx.insertInto('person_phones').values(phones).execute()
  await tx
    .insertInto('logins')
    .values(personKeys.map((key) => ({ person_id: idOf(ids, key), created_at: at })))
    .execute()
  await remember(
    tx,
    'person',
    [...ids].map(([key, id]) => ({ key, id })),
  )
  return ids
}

async function takenCodes(tx: Tx): Promise<ReadonlySet<string>> {
  const wanted = personKeys.map((key) => personOf(key).code)
  const rows = await tx
    .selectFrom('people')
    .select('code')
    .where(sql`lower(code)`, 'in', wanted)
    .execute()
  return new Set(rows.map(({ code }) => code.toLowerCase()))
}

/** Somebody real may be called the same. */
const freeCode = (code: string, taken: ReadonlySet<string>): string =>
  taken.has(code) ? freeCode(`${code}2`, taken) : code
