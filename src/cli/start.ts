import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { makeEmergencyLink, makeOwnerLink } from '../areas/sessions/owner-link.ts'
import { listenError } from '../database/listen-error.ts'
import { StartError } from '../database/start-error.ts'
import { loadDemo } from '../demo/load.ts'
import { makeServer } from '../http/server.ts'
import { startWorker } from '../kernel/outbox.ts'
import type { Command } from './command.ts'
import { makeLog } from './log.ts'
import { trustedProxies } from './trusted-proxies.ts'
import { DEFAULT_HOST, DEFAULT_PORT, open, placeOf } from './open.ts'

/** Runs the desk: web server, worker, mail, until it is told to stop; then it finishes what it has begun. */
export const start: Command = {
  name: 'start',
  usage: 'start [--port N] [--host ADDRESS] [--demo]',
  says: 'Runs the desk. --demo loads a small world of people and tickets into an empty one.',
  options: { port: { type: 'string' }, host: { type: 'string' }, demo: { type: 'boolean' } },
  async run({ values, env, print }) {
    const port = portOf(String(values['port'] ?? env['PORT'] ?? DEFAULT_PORT))
    const host = String(values['host'] ?? env['HOST'] ?? DEFAULT_HOST)
    const proxies = trustedProxies(env)
    const log = makeLog()
    warnAboutNode(process.version, log)
    const { app, pool, close } = await open(env, placeOf(env, port), log)
    const stops: (() => Promise<void>)[] = [close]
    try {
      if (values['demo']) for (const line of await loadDemo(app)) print(line)
      const http = await makeServer(app, pool, webFolder(), proxies)
      stops.push(http.stop)
      await http.server.listen({ port, host }).catch((error: unknown) => {
        throw listenError(error, `${host}:${port}`)
      })
      stops.push(await startWorker(app, pool))
      for (const area of app.areas) if (area.serve) stops.push(await area.serve(app))
      http.ready()
      print(`Foyer is ready at ${app.place.url}`)
      const link = (await makeOwnerLink(app)) ?? (values['demo'] ? await makeEmergencyLink(app) : null)
      if (link) print(`Sign in as the owner: ${link}`)
      await untilStopped()
      return 0
    } finally {
      for (const stop of stops.reverse()) await stop()
    }
  },
}

function portOf(text: string): number {
  if (/^\d{1,5}$/.test(text) && Number(text) <= 65535) return Number(text)
  throw new StartError(`"${text}" is not a port: give a number from 1 to 65535 with --port or PORT.`)
}

/** `dist/web`, looked for beside the bundle and, unbundled, below the project. */
function webFolder(): string | null {
  const here = dirname(fileURLToPath(import.meta.url))
  return (
    [join(here, 'web'), join(here, '..', '..', 'dist', 'web')].find((folder) =>
      existsSync(join(folder, 'desk.html')),
    ) ?? null
  )
}

function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.once(signal, () => resolve())
  })
}

/** CVE-2026-111497 is mended in the last releases of 22 and 24; Node 20 gets no more fixes. */
function warnAboutNode(version: string, log: ReturnType<typeof makeLog>): void {
  const major = Number(version.slice(1).split('.')[0])
  if (major < 22) log('warn', `Node ${version} gets no security fixes any more; Node 24 is recommended.`)
}
