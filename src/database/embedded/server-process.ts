import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync } from 'node:fs'
import { totalmem } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { serverEnvironment } from './cluster.ts'
import { openPassage } from './passage.ts'
import type { Place } from './place.ts'
import { readPostmaster } from './postmaster-file.ts'
import { processState } from './process-state.ts'
import { logLength, logSince, openLog } from './server-log.ts'
import { socketPort } from './socket-folder.ts'

export type ServerSettings = Record<string, string>

/** How long a stopping server may write its last checkpoint before it is made to leave (and recovers next time). */
const stopPatience = 60_000

const settingsOfOurs: ServerSettings = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
  shared_buffers: `${Math.max(32, Math.min(256, Math.floor(totalmem() / 8 / 1024 / 1024)))}MB`,
  max_connections: '60',
  max_wal_size: '2GB',
  wal_compression: 'on',
  jit: 'off',
  random_page_cost: '1.1',
  max_parallel_workers_per_gather: '0',
  log_checkpoints: 'off',
  log_line_prefix: '%m [%p] ',
}

/**
 * Starts the server in its cluster and waits until it takes connections, which after a crash includes the recovery
 * and may take minutes. Gives its pid. It is a process of its own: it outlives us unless it is stopped.
 */
export async function launchServer(place: Place, settings: ServerSettings): Promise<number> {
  const { folder, cluster, sockets, user } = place
  const logged = logLength(folder)
  const log = openLog(folder)
  const passage = openPassage([cluster, sockets], user)
  const [clusterSeen = cluster, socketsSeen = sockets] = passage.paths
  const options = Object.entries({ ...settingsOfOurs, ...settings }).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ])
  const child = spawn(
    join(place.binaries, 'bin', 'postgres'),
    ['-D', clusterSeen, '-k', socketsSeen, '-p', String(socketPort), ...options],
    { ...user, cwd: '/', env: serverEnvironment, detached: true, stdio: ['ignore', log, log, ...passage.descriptors] },
  )
  passage.close()
  closeSync(log)
  const failures: Error[] = []
  child.once('error', (error) => failures.push(error))
  child.unref()
  while (!isReady(cluster, child.pid)) {
    if (failures[0]) throw failures[0]
    if (hasEnded(child)) throw new Error(logSince(folder, logged))
    await sleep(5)
  }
  return child.pid ?? 0
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null
}

function isReady(cluster: string, pid: number | undefined): boolean {
  const postmaster = readPostmaster(cluster)
  return postmaster !== null && postmaster.pid === pid && postmaster.status === 'ready'
}

/** Asks the server to end what it does, write everything and leave; done when its process is gone. */
export async function stopServer(pid: number): Promise<void> {
  signalServer(pid, 'SIGINT')
  if (await isGoneWithin(pid, stopPatience)) return
  signalServer(pid, 'SIGQUIT')
  await isGoneWithin(pid, stopPatience)
}

/** The same without waiting, for a process that is about to exit. */
export function signalServer(pid: number, signal: NodeJS.Signals): void {
  if (processState(pid) === 'postgres') process.kill(pid, signal)
}

async function isGoneWithin(pid: number, milliseconds: number): Promise<boolean> {
  const end = Date.now() + milliseconds
  while (processState(pid) === 'postgres') {
    if (Date.now() > end) return false
    await sleep(10)
  }
  return true
}
