import { createHash } from 'node:crypto'
import type pg from 'pg'
import { sql } from 'kysely'

/**
 * In a statement whose best plan depends on the values (a search, a list driven by a filter): it is planned anew each
 * time. All others are planned once a connection as soon as they turn out to be asked often; for the big ones planning
 * is most of the work.
 */
export const PLAN_EACH_TIME = sql`/* plan each time */`
const MARK = '/* plan each time */'

/** Asked so often, a statement is worth keeping its plan. */
const OFTEN = 8
/** Plans a connection keeps, some 50 kB each. */
const MOST = 100
/** Different texts that are counted at a time. */
const WATCHED = 2000

/** A pool whose connections keep the plans of the statements that come again and again. */
export function keepPlans(pool: pg.Pool): { connect: () => Promise<pg.PoolClient>; end: () => Promise<void> } {
  const nameOf = makeNames()
  const kept = new WeakSet<pg.PoolClient>()
  return {
    end: () => pool.end(),
    async connect() {
      const client = await pool.connect()
      if (!kept.has(client)) {
        kept.add(client)
        giveNames(client, nameOf)
      }
      return client
    },
  }
}

/** The same name for the same text, once it has come often enough; null for all others. */
function makeNames(): (text: string) => string | null {
  const names = new Map<string, string>()
  const counts = new Map<string, number>()
  return (text) => {
    const name = names.get(text)
    if (name !== undefined) return name
    if (names.size >= MOST || text.includes(MARK)) return null
    const count = (counts.get(text) ?? 0) + 1
    if (count < OFTEN) {
      if (counts.size >= WATCHED) counts.clear()
      counts.set(text, count)
      return null
    }
    const fresh = createHash('sha1').update(text).digest('hex')
    names.set(text, fresh)
    counts.delete(text)
    return fresh
  }
}

function giveNames(client: pg.PoolClient, nameOf: (text: string) => string | null): void {
  const query = client.query.bind(client) as (...asked: unknown[]) => unknown // one of pg's many overloads, passed through
  const named = (first: unknown, ...rest: unknown[]): unknown => {
    const [values] = rest
    const name = typeof first === 'string' && Array.isArray(values) && rest.length === 1 ? nameOf(first) : null
    return name === null ? query(first, ...rest) : query({ name, text: first, values })
  }
  client.query = named as typeof client.query // the same overloads again
}
