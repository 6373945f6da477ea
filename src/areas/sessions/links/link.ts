import type { App } from '../../../kernel/app.ts'
import type { Db, Tx } from '../../../kernel/db.ts'
import { unauthenticated } from '../../../kernel/errors.ts'
import { hashOf } from '../../../kernel/ids.ts'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

/** What a link is for; it opens nothing else. */
export type Purpose = 'owner' | 'magic' | 'invitation' | 'reset'

export type Link = { purpose: Purpose; person: number | null; address: string | null }

/** How long a link can be followed. */
export const LINK_LIFE: Readonly<Record<Purpose, number>> = {
  owner: DAY,
  magic: 15 * MINUTE,
  reset: 15 * MINUTE,
  invitation: 7 * DAY,
}

type NewLink = Link & { now: Date; by: number | null; life?: number }

/** Writes a link; gives the address to follow. The token stands behind `#`, which no server and no log is told. */
export async function makeLink(
  app: App,
  tx: Tx,
  face: 'desk' | 'portal',
  link: NewLink,
): Promise<{ url: string; expiresAt: Date }> {
  const token = app.ids.token()
  const expiresAt = new Date(link.now.getTime() + (link.life ?? LINK_LIFE[link.purpose]))
  await tx
    .insertInto('sign_in_links')
    .values({
      token_hash: hashOf(token),
      purpose: link.purpose,
      person_id: link.person,
      address: link.address,
      created_at: link.now,
      expires_at: expiresAt,
      created_by: link.by,
    })
    .execute()
  return { url: `${app.place.url}${face === 'desk' ? '/desk' : ''}/sign-in/link#${token}`, expiresAt }
}

/** The link behind a token while it can be followed, locked by a transaction against being followed twice. */
export async function linkBehind(db: Db, token: string, now: Date): Promise<Link | null> {
  const row = await db
    .selectFrom('sign_in_links')
    .select(['purpose', 'person_id as person', 'address'])
    .where('token_hash', '=', hashOf(token))
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .$if(db.isTransaction, (link) => link.forUpdate())
    .executeTakeFirst()
  return row && isPurpose(row.purpose) ? { ...row, purpose: row.purpose } : null
}

const isPurpose = (purpose: string): purpose is Purpose => purpose in LINK_LIFE

/** The one answer for a link that is unknown, used, expired, replaced, or another person's by now. */
export const linkSpent = () =>
  unauthenticated('This link cannot be used (any more). Ask for a new one.', 'sessions.link-spent')

export async function useUp(tx: Tx, token: string, now: Date): Promise<void> {
  await tx.updateTable('sign_in_links').set({ used_at: now }).where('token_hash', '=', hashOf(token)).execute()
}

/** Takes back whatever links of a person are still out. */
export async function voidLinks(tx: Tx, person: number, purpose?: Purpose): Promise<void> {
  await tx
    .deleteFrom('sign_in_links')
    .where('person_id', '=', person)
    .where('used_at', 'is', null)
    .$if(purpose !== undefined, (links) => links.where('purpose', '=', purpose ?? ''))
    .execute()
}
