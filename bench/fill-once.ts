import type { Opened } from '../src/cli/open.ts'
import { seedLoad } from '../src/demo/seed.ts'

export type Amounts = { tickets: number; people: number; companies: number }

/** Loads these amounts into an empty place; one that was filled before stays as it is. */
export async function fillOnce({ app, pool }: Opened, amounts: Amounts): Promise<void> {
  const have = await app.db.selectFrom('tickets').select('id').limit(1).execute()
  if (have.length > 0) return
  await seedLoad(pool, {
    ...amounts,
    now: app.clock(),
    progress: (says) => console.log(`${new Date().toISOString()} loading: ${says}`),
  })
}
