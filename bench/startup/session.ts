import type { App } from '../../src/kernel/app.ts'
import { hashOf } from '../../src/kernel/ids.ts'

const HOUR = 3_600_000

/** A session of this person, as the value of its cookie. */
export async function makeSession(app: App, person: number): Promise<string> {
  const token = app.ids.token()
  const now = app.clock()
  await app.db
    .insertInto('sessions')
    .values({
      token_hash: hashOf(token),
      person_id: person,
      created_at: now,
      seen_at: now,
      expires_at: new Date(now.getTime() + HOUR),
    })
    .execute()
  return token
}
