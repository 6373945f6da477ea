import type { Tx } from '../../kernel/db.ts'
import { hashOf } from '../../kernel/ids.ts'
import type { Doing } from '../../kernel/operation.ts'

const DAY = 24 * 60 * 60 * 1000
/** A session ends when it has not been used for 30 days. */
export const SESSION_LIFE = 30 * DAY

export type SignedInBy = 'password' | 'owner' | 'magic' | 'invitation' | 'reset' | 'sign-up'

type Beginning = Pick<Doing<unknown, unknown>, 'app' | 'tx' | 'me' | 'now' | 'from' | 'session' | 'happened'>

/** Signs a person in at the asker's browser, under a fresh token; the session it had before ends. */
export async function beginSession(doing: Beginning, person: number, by: SignedInBy): Promise<void> {
  const { app, tx, me, now, from } = doing
  const token = app.ids.token()
  if (me.session) await tx.deleteFrom('sessions').where('id', '=', me.session).execute()
  await tx
    .insertInto('sessions')
    .values({
      token_hash: hashOf(token),
      person_id: person,
      created_at: now,
      seen_at: now,
      expires_at: new Date(now.getTime() + SESSION_LIFE),
      address: from?.address ?? null,
      browser: from?.browser ?? null,
    })
    .execute()
  await tx.updateTable('logins').set({ last_at: now }).where('person_id', '=', person).execute()
  doing.session(token)
  await doing.happened({ name: 'session.begun', subject: { kind: 'person', id: person }, detail: { by } })
}

/** Ends a person's sessions, but for one that may stay. Gives how many there were. */
export async function endSessions(tx: Tx, person: number, except: number | null = null): Promise<number> {
  const ended = await tx
    .deleteFrom('sessions')
    .where('person_id', '=', person)
    .$if(except !== null, (rows) => rows.where('id', '<>', except))
    .executeTakeFirst()
  return Number(ended.numDeletedRows)
}
