import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { processFolder, processState } from './process-state.ts'
import { socketPort } from './socket-folder.ts'

/** What a running server says about itself in `postmaster.pid`, line by line (PostgreSQL: miscadmin.h, LOCK_FILE_LINE_*). */
export interface Postmaster {
  pid: number
  status: string
}

export function readPostmaster(cluster: string): Postmaster | null {
  try {
    const lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')
    const pid = Number.parseInt(lines[0] ?? '', 10)
    return pid > 0 ? { pid, status: (lines[7] ?? '').trim() } : null
  } catch {
    return null
  }
}

/** The server that works in this cluster now, or null; a pid that now belongs to another program is not one. */
export function livePostmaster(cluster: string): Postmaster | null {
  const postmaster = readPostmaster(cluster)
  if (postmaster === null || processState(postmaster.pid) !== 'postgres') return null
  const folder = processFolder(postmaster.pid)
  return folder === null || folder === cluster ? postmaster : null
}

/**
 * Lets a new server start although `postmaster.pid` names a process that still exists but is not its server.
 * Deleting the file would also remove PostgreSQL's guard against orphans of a killed server that are still writing.
 * So the pid alone is replaced by ours: the server takes its parent's pid for stale and goes on to check the rest.
 * The socket's own lock is deleted: its folder is for this cluster alone.
 */
export function disownPostmaster(cluster: string, sockets: string): void {
  rmSync(join(sockets, `.s.PGSQL.${socketPort}.lock`), { force: true })
  const file = join(cluster, 'postmaster.pid')
  if (readPostmaster(cluster) === null) return
  const [, ...rest] = readFileSync(file, 'utf8').split('\n')
  writeFileSync(file, [String(process.pid), ...rest].join('\n'))
}
