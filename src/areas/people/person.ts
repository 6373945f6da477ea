import { type Expression, sql } from 'kysely'
import { z } from 'zod'
import type { Db } from '../../kernel/db.ts'
import type { FactLoader } from '../../kernel/me.ts'
import { pictureOf } from './pictures/picture.ts'

/** What everything else needs to know of a person: that they are there, and not deactivated. */
export type PersonFact = {
  active: boolean
  name: string
  code: string
  timeZone: string | null
  language: string | null
} | null

declare module '../../kernel/me.ts' {
  interface Facts {
    person: PersonFact
  }
}

export const personFact: FactLoader = {
  load: (person) => sql`(
    select jsonb_build_object('active', deactivated_at is null, 'name', name, 'code', code, 'timeZone', time_zone, 'language', language)
    from people where id = ${person})`,
}

export const brief = z.object({ id: z.number(), name: z.string() })

/** SQL: who a person is, in the few words that stand beside what they did: `brief`. */
export const personBrief = (person: Expression<number | null>) =>
  sql`(select json_build_object('id', people.id, 'name', people.name) from people where people.id = ${person})`

/** The same with the address of their picture, for answers to those who may see the person. */
export const face = brief.extend({ picture: z.string().nullish() })

/** SQL: a person as `face`. */
export const personFace = (person: Expression<number | null>) => sql`(
  select json_build_object('id', people.id, 'name', people.name, 'picture', ${pictureOf(sql.ref('people.id'))})
  from people where people.id = ${person})`

/** The same for many people at once. */
export async function personBriefs(db: Db, people: readonly number[]): Promise<Map<number, z.infer<typeof brief>>> {
  if (people.length === 0) return new Map()
  const found = await db.selectFrom('people').select(['id', 'name']).where('id', 'in', people).execute()
  return new Map(found.map((person) => [person.id, person]))
}

/** SQL: what changes whenever a person's own rights do; null for someone deactivated, who has none. */
export const accessStamp = (person: Expression<number>) =>
  sql<number | null>`(select access_stamp from people where people.id = ${person} and people.deactivated_at is null)`

/** Who has this code, whatever its letter case (HM-10), or had it before they were merged. */
export async function personIdByCode(db: Db, code: string): Promise<number | null> {
  const key = code.toLowerCase()
  const found = await sql<{ id: number }>`
    select id from people where lower(code) = ${key}
    union all select person_id from person_former_codes where lower(code) = ${key}`.execute(db)
  return found.rows[0]?.id ?? null
}
