import { sql } from 'kysely'
import type { Db, Tx } from '../../kernel/db.ts'
import { readSetting } from '../../kernel/settings.ts'
import { codeFromName, type CodeParts, codeSetting, type CodeStyle, numbered } from './code.ts'

const MOST_DIGITS = 15
const FIRST_BATCH = 20

/**
 * Lets one transaction at a time make people, until it ends: two mails from one new sender then make one person, and
 * codes are given without gaps or collisions. One lock for all, so that no two transactions can wait for each other.
 */
export const lockNewPeople = (tx: Tx) => sql`select pg_advisory_xact_lock(hashtext('people.new'))`.execute(tx)

/** A code nobody has, whatever the letter case (HM-10, HM-37). Call `lockNewPeople` first. */
export async function freeCode(tx: Tx, name: string, addresses: readonly string[]): Promise<string> {
  return codeFor(tx, await readSetting(tx, codeSetting), { name, addresses })
}

/** Whom a code is for; `but` is one that counts as taken. */
type Wish = { name: string; addresses: readonly string[]; but?: string }

/** A code in this style that nobody has at the moment. */
export async function codeFor(db: Db, style: CodeStyle, { name, addresses, but }: Wish): Promise<string> {
  // A name in a script that has no ASCII may still have an address: 田中 <tanaka@…> is TANAKA.
  const named =
    codeFromName(name, style) ?? codeFromName(addresses[0]?.split('@')[0]?.replace(/[._+-]/g, ' ') ?? '', style)
  return named ? firstFree(db, named, but) : freeNumber(db, style, but)
}

async function firstFree(db: Db, parts: CodeParts, but?: string): Promise<string> {
  for (let from = 0, size = FIRST_BATCH; ; from += size, size *= 4) {
    const codes = Array.from({ length: size }, (_, at) => numbered(parts, from + at))
    const free = await untaken(db, codes, but)
    if (free !== undefined) return free
  }
}

async function freeNumber(db: Db, style: CodeStyle, but?: string): Promise<string> {
  const { prefix, suffix, digits } = style.style === 'number' ? style : { prefix: '', suffix: '', digits: 6 }
  for (let length = digits; length <= MOST_DIGITS; length++) {
    const drawn = await sql<{ n: string }>`
      select (10::numeric ^ ${length - 1}::int + floor(random() * 9 * 10::numeric ^ ${length - 1}::int)::numeric)::bigint::text as n
      from generate_series(1, ${FIRST_BATCH})`.execute(db)
    const free = await untaken(
      db,
      drawn.rows.map(({ n }) => `${prefix}${n}${suffix}`),
      but,
    )
    if (free !== undefined) return free
  }
  throw new Error('No number is free for a person code.')
}

async function untaken(db: Db, codes: string[], but?: string): Promise<string | undefined> {
  const keys = codes.map((one) => one.toLowerCase())
  const taken = await sql<{
    key: string
  }>`select lower(code) as key from people where lower(code) = any(${sql.val(keys)}::text[])
    union select lower(code) from person_former_codes where lower(code) = any(${sql.val(keys)}::text[])`.execute(db)
  const known = new Set([...taken.rows.map(({ key }) => key), but?.toLowerCase()])
  return codes.find((one) => !known.has(one.toLowerCase()))
}
