import { sql } from 'kysely'
import { z } from 'zod'
import type { Db } from '../../../kernel/db.ts'
import { staffTerm, staffTermOf } from '../../access/staff.ts'
import { openMembershipsOf } from '../../companies/open-memberships.ts'
import { loginOf } from '../../sessions/logins/login.ts'
import { placesOf } from '../../teams/places-of.ts'
import type { Gain } from './kind.ts'

const answer = z.object({ term: staffTerm.nullable() })

async function termOf(db: Db, person: number) {
  const found = await sql`select ${staffTermOf(sql`${person}::bigint`)} as term`.execute(db)
  return answer.parse(found.rows[0]).term
}

/** The id of a person's role, one that has not begun included. */
export const roleOf = async (db: Db, person: number): Promise<number | null> =>
  (await termOf(db, person))?.role.id ?? null

/** What a person may do by, in the words of the desk; what the merge adds to it is what the master gains. */
export async function standingOfPerson(db: Db, person: number, now: Date): Promise<Gain[]> {
  const term = await termOf(db, person)
  const login = await loginOf(db, person)
  return [
    ...(term ? [{ kind: 'role' as const, name: term.role.name, detail: null }] : []),
    ...(await openMembershipsOf(db, person, now)).map(({ name, level }) => ({
      kind: 'membership' as const,
      name,
      detail: level?.name ?? null,
    })),
    ...(await placesOf(db, person, now)).map(({ name, role }) => ({ kind: 'team' as const, name, detail: role })),
    ...(login ? [{ kind: 'login' as const, name: login.username ?? '', detail: null }] : []),
  ]
}
