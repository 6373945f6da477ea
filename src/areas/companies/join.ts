import { sql } from 'kysely'
import { type Db, databaseError, type Tx } from '../../kernel/db.ts'
import { conflict } from '../../kernel/errors.ts'
import { domainOf } from './domain.ts'
import { startingLevelId } from './hand-out.ts'

export type NewMembership = {
  person: number
  company: number
  /** Null: belongs to the company, without access to the portal. */
  level: number | null
  employing: boolean
  title?: string | null
  purpose?: string | null
  startsAt: Date
  endsAt?: Date | null
  by: number | null
  now: Date
}

/**
 * Makes a person a member of a company; whoever calls it tells what happened. Errors: `conflict` when they are one
 * already in that time, or have another employer (GT-30).
 */
export async function insertMembership(tx: Tx, membership: NewMembership): Promise<{ id: number }> {
  return tx
    .insertInto('memberships')
    .values({
      person_id: membership.person,
      company_id: membership.company,
      level_id: membership.level,
      is_employing: membership.employing,
      title: membership.title ?? null,
      purpose: membership.purpose ?? null,
      starts_at: membership.startsAt,
      ends_at: membership.endsAt ?? null,
      granted_by: membership.by,
      created_at: membership.now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
    .catch(orOverlapping)
}

/** For `.catch`: two memberships of one person that would hold at the same time. */
export function orOverlapping(error: unknown): never {
  const constraint = databaseError(error)?.constraint
  if (constraint === 'memberships_once')
    throw conflict('companies.member-already', 'This person belongs to that company already in that time.')
  if (constraint === 'memberships_one_employer')
    throw conflict(
      'companies.employed-already',
      'This person is employed elsewhere in that time. Move them to the new employer instead.',
    )
  throw error
}

/** The company whose mail domain the address has; null for public providers and unknown domains (GT-29). */
export async function companyForAddress(db: Db, address: string): Promise<number | null> {
  const domain = domainOf(address)
  if (domain === null) return null
  const found = await sql<{ id: number }>`
    select companies.id from company_domains join companies on companies.id = company_domains.company_id
    where company_domains.domain = ${domain} and companies.archived_at is null`.execute(db)
  return found.rows[0]?.id ?? null
}

/** Sorts a new person into the company of their address, as an employee at the level that everyone begins with (GT-29, AT-14). */
export async function joinByAddress(
  tx: Tx,
  { person, address, by, now }: { person: number; address: string; by: number | null; now: Date },
): Promise<{ id: number; company: number } | null> {
  const company = await companyForAddress(tx, address)
  if (company === null) return null
  const level = await startingLevelId(tx)
  const { id } = await insertMembership(tx, { person, company, level, employing: true, startsAt: now, by, now })
  return { id, company }
}
