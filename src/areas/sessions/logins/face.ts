import type { App } from '../../../kernel/app.ts'
import type { Db } from '../../../kernel/db.ts'

/** Which face a person comes to: their first hat decides; null for someone who has none, whom signing in would not help. */
export async function faceOf(app: App, db: Db, person: number, now: Date): Promise<'desk' | 'portal' | null> {
  const known = (await app.who.load(db, [person], now)).get(person)
  const hat = known?.hats[0]
  if (!hat) return null
  return hat.key === 'staff' ? 'desk' : 'portal'
}
