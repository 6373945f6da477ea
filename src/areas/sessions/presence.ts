import { type Expression, sql } from 'kysely'
import type { Db } from '../../kernel/db.ts'

/** SQL: when a person last came in or was seen; null for never. */
export const lastSeen = (person: Expression<number>) => sql<Date | null>`greatest(
  (select logins.last_at from logins where logins.person_id = ${person}),
  (select max(sessions.seen_at) from sessions where sessions.person_id = ${person}))`

/** SQL: until when an invitation is out; null when none is. */
export const invitedUntil = (person: Expression<number>, now: Date) => sql<Date | null>`(
  select max(link.expires_at) from sign_in_links link where link.person_id = ${person}
    and link.purpose = 'invitation' and link.used_at is null and link.expires_at > ${now})`

/** SQL: the person has chosen a password or come in before, so that no invitation is needed. */
export const hasComeIn = (person: Expression<number>) => sql<boolean>`exists (
  select from logins where logins.person_id = ${person} and (logins.password_hash is not null or logins.last_at is not null))`

export type WaysIn = { sessions: number; keys: number; links: number }

/** What ends the moment a person is deactivated: sessions with their streams, API keys, links that sign in. */
export async function waysInOf(db: Db, person: number, now: Date): Promise<WaysIn> {
  const found = await sql<WaysIn>`select
    (select count(*) from sessions where person_id = ${person} and expires_at > ${now}) as sessions,
    (select count(*) from api_keys where person_id = ${person} and revoked_at is null and (expires_at is null or expires_at > ${now})) as keys,
    (select count(*) from sign_in_links where person_id = ${person} and used_at is null and expires_at > ${now}) as links`.execute(
    db,
  )
  return found.rows[0] ?? { sessions: 0, keys: 0, links: 0 }
}
