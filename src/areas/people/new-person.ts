import type { Tx } from '../../kernel/db.ts'
import { isUniqueViolation } from '../../kernel/db.ts'
import { invalid } from '../../kernel/errors.ts'
import { freeCode, lockNewPeople } from './free-code.ts'

export type NewPerson = {
  name: string
  /** Typed by hand; generated when it is missing (HM-11). */
  code?: string | null
  title?: string | null
  language?: string | null
  timeZone?: string | null
  /** As `normaliseAddress` writes them; the first one is the primary one. */
  emails?: readonly string[]
  /** When the addresses were proven to be theirs; `now` unless said otherwise, null for not yet. */
  verifiedAt?: Date | null
  phones?: readonly string[]
  now: Date
}

/**
 * Writes a person with a unique code, addresses and phones; whoever calls it tells what happened.
 * Errors: `invalid` for a code that someone has.
 */
export async function insertPerson(tx: Tx, person: NewPerson): Promise<{ id: number; code: string }> {
  const { name, now, emails = [], phones = [], verifiedAt = now } = person
  await lockNewPeople(tx)
  const code = person.code ?? (await freeCode(tx, name, emails))
  const { id } = await tx
    .insertInto('people')
    .values({
      code,
      name,
      title: person.title ?? null,
      language: person.language ?? null,
      time_zone: person.timeZone ?? null,
      created_at: now,
      updated_at: now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
    .catch((error: unknown) => {
      throw isUniqueViolation(error, 'people_code')
        ? invalid({ code: 'Someone has this code already.' }, 'people.code-taken')
        : error
    })
  if (emails.length > 0)
    await tx
      .insertInto('person_emails')
      .values(
        [...new Set(emails)].map((address, at) => ({
          person_id: id,
          address,
          is_primary: at === 0,
          verified_at: verifiedAt,
        })),
      )
      .execute()
  if (phones.length > 0)
    await tx
      .insertInto('person_phones')
      .values(phones.map((number, at) => ({ person_id: id, number, is_primary: at === 0 })))
      .execute()
  return { id, code }
}
