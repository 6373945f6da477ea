import { sql } from 'kysely'
import { z } from 'zod'
import type { Db } from '../../kernel/db.ts'

export type SamePair = { table: 'person_emails' | 'person_phones'; from: number; into: number }

/** Addresses and numbers that two people both have, however they are written. */
export async function sameContacts(db: Db, from: number, into: number): Promise<SamePair[]> {
  const found = await sql<SamePair>`
    select 'person_emails' as table, mine.id as from, min(theirs.id) as into
    from person_emails mine join person_emails theirs on lower(theirs.address) = lower(mine.address)
    where mine.person_id = ${from} and theirs.person_id = ${into} group by mine.id
    union all
    select 'person_phones', mine.id, min(theirs.id)
    from person_phones mine join person_phones theirs on theirs.digits = mine.digits and theirs.digits <> ''
    where mine.person_id = ${from} and theirs.person_id = ${into} group by mine.id
    order by 1, 2`.execute(db)
  return found.rows
}

const proof = z.object({ verified_at: z.string().nullable() })

/** Two rows of one address: proven as soon as one of them was. */
export function uniteEmails(kept: unknown, gone: unknown): { verified_at?: string } {
  const [mine, theirs] = [proof.parse(kept).verified_at, proof.parse(gone).verified_at]
  return mine === null && theirs !== null ? { verified_at: theirs } : {}
}
