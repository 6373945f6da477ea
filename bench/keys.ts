import type { App } from '../src/kernel/app.ts'
import { hashOf } from '../src/kernel/ids.ts'

/** An API key for a person under one hat. */
export async function makeKey(app: App, person: number, hat: string): Promise<string> {
  const token = app.ids.token()
  await app.db
    .insertInto('api_keys')
    .values({ token_hash: hashOf(token), person_id: person, name: 'Benchmark', hat, created_at: app.clock() })
    .execute()
  return token
}
