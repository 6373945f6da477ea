import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'
import type { App } from './app.ts'

/** Pause before connecting again, doubled each time up to the longest. */
const FIRST_PAUSE = 250
const LONGEST_PAUSE = 5000

/**
 * Listens on channels with a connection of its own until the function it gives is called. A connection that is lost
 * is made again, however long that takes; what is said meanwhile is not heard.
 */
export async function hear(
  pool: pg.Pool,
  channels: readonly string[],
  heard: Heard,
  app: Pick<App, 'log'>,
): Promise<() => Promise<void>> {
  const ends = new AbortController()
  let client = await listen(pool, channels, heard)
  const watching = (async () => {
    while (!ends.signal.aborted) {
      await Promise.race([client.lost, whenAborted(ends.signal)])
      client.release()
      if (ends.signal.aborted) return
      app.log('warn', 'The connection that hears changes was lost; connecting again.', { channels })
      client = (await listenInTheEnd(pool, channels, heard, ends.signal)) ?? client
    }
  })()
  return async () => {
    ends.abort()
    await watching
  }
}

type Heard = (payload: string, channel: string) => void
type Hearing = { lost: Promise<unknown>; release: () => void }

async function listen(pool: pg.Pool, channels: readonly string[], heard: Heard): Promise<Hearing> {
  const client = await pool.connect()
  const lost = new Promise((resolve) => client.once('error', resolve))
  client.on('notification', (message) => heard(message.payload ?? '', message.channel))
  try {
    await client.query(channels.map((channel) => `listen ${channel}`).join('; '))
  } catch (error) {
    client.release(true)
    throw error
  }
  let isReleased = false
  const release = () => {
    if (!isReleased) client.release(true)
    isReleased = true
  }
  return { lost, release }
}

async function listenInTheEnd(
  pool: pg.Pool,
  channels: readonly string[],
  heard: Heard,
  signal: AbortSignal,
): Promise<Hearing | null> {
  for (let pause = FIRST_PAUSE; !signal.aborted; pause = Math.min(pause * 2, LONGEST_PAUSE)) {
    await sleep(pause, null, { signal }).catch(() => {})
    const client = signal.aborted ? null : await listen(pool, channels, heard).catch(() => null)
    if (client) return client
  }
  return null
}

const whenAborted = (signal: AbortSignal) =>
  new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }))
