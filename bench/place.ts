import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { makeLog } from '../src/cli/log.ts'
import { open, type Opened, placeOf } from '../src/cli/open.ts'

const root = join(import.meta.dirname, '..')
const PATIENCE = 60_000

export type BenchServer = { base: string; pid: number; pidFile: string; startedInMs: number; stop: () => Promise<void> }

/** The product over a database of its own in this folder, run by this process. */
export const openPlace = (folder: string): Promise<Opened> => {
  const env = { FOYER_DATA: folder }
  return open(env, placeOf(env), makeLog())
}

/** The process of the embedded database in this folder. */
export const databasePidFile = (folder: string): string => join(folder, 'pg', 'postmaster.pid')
export const databasePid = (folder: string): number =>
  Number(readFileSync(databasePidFile(folder), 'utf8').split('\n')[0])

/** Starts the built product over this folder and waits until it serves. */
export async function startServer(
  folder: string,
  command: readonly string[] = ['dist/server.mjs', 'start'],
): Promise<BenchServer> {
  const port = await freePort()
  const begin = performance.now()
  const child = spawn(process.execPath, [...command, '--port', String(port)], {
    cwd: root,
    env: { ...process.env, FOYER_DATA: folder },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const base = `http://127.0.0.1:${port}`
  while (!(await isReady(base))) {
    if (child.exitCode !== null) throw new Error(`The server ended with ${child.exitCode}.`)
    if (performance.now() - begin > PATIENCE) throw new Error('The server did not start.')
    await sleep(10)
  }
  const startedInMs = performance.now() - begin
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const stop = async () => {
    child.kill('SIGTERM')
    await ended
  }
  return { base, pid: child.pid ?? 0, pidFile: `/proc/${child.pid}/stat`, startedInMs, stop }
}

const isReady = (base: string) =>
  fetch(`${base}/readyz`).then(
    (answer) => answer.ok,
    () => false,
  )

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
