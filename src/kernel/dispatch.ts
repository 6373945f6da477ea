import { sql } from 'kysely'
import { z } from 'zod'
import type { Listener, Product } from './area.ts'
import { readEvent, type StoredEvent, waitingEvents } from './events.ts'
import { enqueue, job } from './jobs.ts'

/** Events taken up at a time; they stay locked, and waiting, until their listeners have run. */
export const BATCH = 50
/** Listeners that run at a time; each has a connection of its own. */
const LANES = 4

export const listenersOf = (product: Product) => product.areas.flatMap((area) => area.listeners ?? [])

/** The second and every further try of a listener that failed. */
export const deliverTo = (listeners: readonly Listener[]) =>
  job({
    name: 'kernel.deliver',
    input: z.object({ event: z.number(), listener: z.string() }),
    async run(app, { event, listener }) {
      const stored = await readEvent(app.db, event)
      const found = listeners.find((one) => one.name === listener)
      if (stored && found) await found.run(app, stored)
    },
  })

/**
 * Tells the listeners of waiting events, and keeps a job for each that failed. A process that dies meanwhile leaves
 * them waiting, so a listener may be told twice, never not at all. Returns how many events it took.
 */
export async function dispatchEvents(app: Product): Promise<number> {
  const listeners = listenersOf(app)
  const deliver = deliverTo(listeners)
  return app.db.transaction().execute(async (tx) => {
    const waiting = await waitingEvents(tx, BATCH)
    if (waiting.length === 0) return 0
    const tellings = waiting.flatMap((event) =>
      listeners.filter(({ on }) => on.includes(event.name)).map((listener) => ({ event, listener })),
    )
    for (const { event, listener } of await failing(app, tellings))
      await enqueue(tx, deliver, { event: event.id, listener: listener.name }, { key: `${event.id}:${listener.name}` })
    const ids = waiting.map(({ id }) => id)
    await sql`update events set delivered_at = ${app.clock()} where id = any(${ids}::bigint[])`.execute(tx)
    return waiting.length
  })
}

type Telling = { event: StoredEvent; listener: Listener }

/** Tells them all, some at a time, and gives back those that failed. */
async function failing(app: Product, tellings: readonly Telling[]): Promise<Telling[]> {
  const failed: Telling[] = []
  const left = tellings.values()
  const lane = async () => {
    for (const telling of left)
      await telling.listener.run(app, telling.event).catch((error: unknown) => {
        app.log('error', 'A listener failed and is tried again.', {
          listener: telling.listener.name,
          event: telling.event.id,
          error: String(error),
        })
        failed.push(telling)
      })
  }
  await Promise.all(Array.from({ length: LANES }, lane))
  return failed
}
