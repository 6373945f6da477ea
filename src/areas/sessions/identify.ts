import { sql } from 'kysely'
import type { App } from '../../kernel/app.ts'
import type { Identity } from '../../kernel/area.ts'
import { hashOf } from '../../kernel/ids.ts'
import { accessStamp } from '../people/person.ts'
import { accessEpoch } from '../workspace/access-epoch.ts'
import { SESSION_LIFE } from './session.ts'

const MINUTE = 60_000

/**
 * Who a cookie or key belongs to, in one statement; null for one that is unknown, ended, expired or revoked, and for
 * whoever is deactivated or whose login is switched off.
 */
export const identify = (app: App, { cookie, key }: { cookie?: string; key?: string }): Promise<Identity | null> =>
  key === undefined ? bySession(app, cookie ?? '') : byKey(app, key)

async function bySession(app: App, token: string): Promise<Identity | null> {
  const now = app.clock()
  const found = await app.db
    .selectFrom('sessions')
    .innerJoin('logins', 'logins.person_id', 'sessions.person_id')
    .select([
      'sessions.id',
      'sessions.person_id as person',
      'sessions.seen_at as seenAt',
      'sessions.expires_at as until',
    ])
    .select([accessStamp(sql.ref('sessions.person_id')).as('own'), accessEpoch.as('epoch')])
    .where('sessions.token_hash', '=', hashOf(token))
    .where('sessions.expires_at', '>', now)
    .where('logins.disabled_at', 'is', null)
    .executeTakeFirst()
  if (!found || found.own === null) return null
  const { id, person, seenAt, until, own, epoch } = found
  if (now.getTime() - seenAt.getTime() > MINUTE) touch(app, seen(app, id, now))
  return { person, stamp: `${own}.${epoch}`, session: id, until }
}

async function byKey(app: App, token: string): Promise<Identity | null> {
  const now = app.clock()
  const found = await app.db
    .selectFrom('api_keys')
    .innerJoin('logins', 'logins.person_id', 'api_keys.person_id')
    .select([
      'api_keys.id',
      'api_keys.person_id as person',
      'api_keys.hat',
      'api_keys.used_at as usedAt',
      'api_keys.expires_at as until',
    ])
    .select([accessStamp(sql.ref('api_keys.person_id')).as('own'), accessEpoch.as('epoch')])
    .where('api_keys.token_hash', '=', hashOf(token))
    .where('api_keys.revoked_at', 'is', null)
    .where((row) => row.or([row('api_keys.expires_at', 'is', null), row('api_keys.expires_at', '>', now)]))
    .where('logins.disabled_at', 'is', null)
    .executeTakeFirst()
  if (!found || found.own === null) return null
  const { id, person, hat, usedAt, until, own, epoch } = found
  if (usedAt === null || now.getTime() - usedAt.getTime() > MINUTE) touch(app, used(app, id, now))
  return { person, hat, stamp: `${own}.${epoch}`, session: null, until }
}

const seen = (app: App, id: number, now: Date) =>
  app.db
    .updateTable('sessions')
    .set({ seen_at: now, expires_at: new Date(now.getTime() + SESSION_LIFE) })
    .where('id', '=', id)
    .where('seen_at', '<', now)

const used = (app: App, id: number, now: Date) =>
  app.db.updateTable('api_keys').set({ used_at: now }).where('id', '=', id)

/** Nobody waits for it, and a request does not fail because of it. */
function touch(app: App, update: { execute: () => Promise<unknown> }): void {
  update
    .execute()
    .catch((error: unknown) =>
      app.log('warn', 'The last use of a session or key could not be noted.', { error: String(error) }),
    )
}
