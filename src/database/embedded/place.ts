import { chmodSync, existsSync, mkdirSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import { findBinaries } from './binaries.ts'
import { serverUser, type ServerUser } from './server-user.ts'
import { socketFolder } from './socket-folder.ts'

/** Where one embedded database lives: all paths are absolute and real. */
export interface Place {
  /** The data folder (`.foyer`). */
  folder: string
  /** PostgreSQL's own folder inside, owned by the server's user. */
  cluster: string
  sockets: string
  binaries: string
  user: ServerUser | null
}

/** Makes what the server needs around its cluster, under the folder's lock; the cluster itself comes later. */
export function preparePlace(folder: string): Place {
  const cluster = join(folder, 'pg')
  const user = serverUser(cluster)
  return { folder, cluster, user, sockets: socketFolder(folder, user), binaries: findBinaries(folder, user) }
}

/**
 * Makes the data folder when there is none and gives its real path. Nobody else may list it; as root the server's
 * user must be able to pass through.
 */
export function makeDataFolder(path: string): string {
  if (!existsSync(path)) {
    mkdirSync(path, { recursive: true })
    chmodSync(path, process.getuid?.() === 0 ? 0o711 : 0o700)
  }
  return realpathSync(path)
}
