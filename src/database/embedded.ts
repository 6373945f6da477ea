import { resolve } from 'node:path'
import { adoptOrLaunch } from './embedded/adopt-or-launch.ts'
import { explainFailure } from './embedded/explain-failure.ts'
import { withFolderLock } from './embedded/folder-lock.ts'
import { hold } from './embedded/holders.ts'
import { connectionTo, type EmbeddedConnection, ensureMainDatabase } from './embedded/main-database.ts'
import { makeDataFolder, preparePlace } from './embedded/place.ts'
import { trimLog } from './embedded/server-log.ts'
import { type ServerSettings, signalServer, stopServer } from './embedded/server-process.ts'
import { removeOutsideFolder } from './embedded/socket-folder.ts'
import { stopWithProcess } from './embedded/stop-with-process.ts'
import { watchServer } from './embedded/watch.ts'

export interface EmbeddedDatabase {
  connection: EmbeddedConnection
  /** True when the server was already running: it outlived its Node, or another Foyer process uses it too. */
  adopted: boolean
  /** The server's process now; it changes when a killed server was started again. */
  readonly pid: number
  /** Leaves the database; the last process to leave stops the server. May be called more than once. */
  stop(): Promise<void>
}

/**
 * PostgreSQL from the npm package, in a data folder of ours, on a private Unix socket (no TCP, no password).
 * Creates what is missing, adopts a running server, recovers a crashed one, and starts it again when it is killed.
 * `settings` are PostgreSQL parameters for a server that is started here; with `fsync: 'off'` (tests only) the
 * cluster is also created without waiting for the disk. Throws StartError.
 */
export async function startEmbedded(options: { folder: string; settings?: ServerSettings }): Promise<EmbeddedDatabase> {
  try {
    return await start(options.folder, options.settings ?? {})
  } catch (error) {
    throw explainFailure(resolve(options.folder), error)
  }
}

async function start(path: string, settings: ServerSettings): Promise<EmbeddedDatabase> {
  const folder = makeDataFolder(path)
  const holder = hold(folder)
  const bringUp = () =>
    withFolderLock(folder, async () => {
      const place = preparePlace(folder)
      const { pid, adopted } = await adoptOrLaunch(place, settings, holder)
      await ensureMainDatabase(place.sockets)
      return { pid, adopted, connection: connectionTo(place.sockets) }
    })
  let server = await bringUp().catch((error: unknown) => {
    holder.release()
    throw error
  })
  const { adopted, connection } = server
  const watch = watchServer(
    () => server.pid,
    async () => {
      server = await bringUp()
    },
    () => trimLog(folder),
  )

  const leave = async () => {
    await watch.end()
    await withFolderLock(folder, async () => {
      if (!holder.isShared()) {
        await stopServer(server.pid)
        removeOutsideFolder(folder)
      }
      holder.release()
    })
    forget()
  }
  const stopNow = () => {
    if (!holder.isShared()) signalServer(server.pid, 'SIGINT')
    holder.release()
  }
  let leaving: Promise<void> | null = null
  const stop = () => (leaving ??= leave())
  const forget = stopWithProcess({ stop, stopNow })
  return {
    connection,
    adopted,
    stop,
    get pid() {
      return server.pid
    },
  }
}
