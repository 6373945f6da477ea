import type { Db } from '../../kernel/db.ts'
import { levelBrief } from '../access/level.ts'
import { sql } from 'kysely'

type Open = { company: number; name: string; level: { id: number; name: string } | null }

/** The memberships of a person that have not ended, with their level. */
export async function openMembershipsOf(db: Db, person: number, now: Date): Promise<Open[]> {
  const found = await sql<Open>`
    select companies.id as company, companies.name, ${levelBrief(sql.ref('m.level_id'))} as level
    from memberships m join companies on companies.id = m.company_id
    where m.person_id = ${person} and (m.ends_at is null or m.ends_at > ${now}) order by m.is_employing desc, m.id`.execute(
    db,
  )
  return found.rows
}

/** The levels that people of a company have there and that have not ended, once each. */
export async function levelsAt(db: Db, company: number, now: Date): Promise<number[]> {
  const found = await sql<{ level: number }>`
    select distinct m.level_id as level from memberships m
    where m.company_id = ${company} and m.level_id is not null and (m.ends_at is null or m.ends_at > ${now})`.execute(
    db,
  )
  return found.rows.map((one) => one.level)
}
