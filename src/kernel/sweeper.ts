import type pg from 'pg'
import type { Product, Sweep } from './area.ts'
import { hear } from './hear.ts'

/** Sweeps are woken by NOTIFY; this is for the case that one was missed, and for what is due only now. */
const EVERY_MS = 5000

/** Does the work that waits in tables whenever it is said to wait there, until the function it gives is called. */
export async function startSweepers(
  app: Product,
  pool: pg.Pool,
  sweeps: readonly Sweep[],
): Promise<() => Promise<void>> {
  const sweepers = sweeps.map((sweep) => ({ channel: sweep.channel, ...sweeper(app, sweep) }))
  const forget = await hear(
    pool,
    sweeps.map(({ channel }) => channel),
    (_, channel) => sweepers.find((one) => one.channel === channel)?.wake(),
    app,
  )
  const wakeAll = () => sweepers.forEach(({ wake }) => wake())
  const timer = setInterval(wakeAll, EVERY_MS)
  wakeAll()
  return async () => {
    clearInterval(timer)
    await Promise.all([forget(), ...sweepers.map(({ stop }) => stop())])
  }
}

/** Runs one sweep at a time, and once more when it was woken meanwhile. */
function sweeper(app: Product, { channel, run }: Sweep): { wake: () => void; stop: () => Promise<void> } {
  let isStopped = false
  let isWoken = false
  let sweeping: Promise<void> | null = null
  const sweep = async () => {
    while (isWoken && !isStopped) {
      // All that one commit announces is taken up at once.
      await new Promise(setImmediate)
      isWoken = false
      while (!isStopped && (await run(app)));
    }
  }
  const wake = () => {
    isWoken = true
    sweeping ??= sweep()
      .catch((error: unknown) =>
        app.log('error', 'What waits could not be done; trying again.', { channel, error: String(error) }),
      )
      .finally(() => {
        sweeping = null
      })
  }
  const stop = async () => {
    isStopped = true
    await sweeping
  }
  return { wake, stop }
}
