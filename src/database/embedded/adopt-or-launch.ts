import { setTimeout as sleep } from 'node:timers/promises'
import { StartError } from '../start-error.ts'
import { prepareCluster } from './cluster.ts'
import type { Holder } from './holders.ts'
import type { Place } from './place.ts'
import { disownPostmaster, livePostmaster } from './postmaster-file.ts'
import { answers } from './main-database.ts'
import { launchServer, type ServerSettings, stopServer } from './server-process.ts'

/** How long a running server that does not answer, or the orphans of one that was killed, are waited for. */
const patience = 20_000

export interface Server {
  pid: number
  adopted: boolean
}

/** Uses the server that already works in this cluster (it outlived its Node, or belongs to another one), else starts it. */
export async function adoptOrLaunch(place: Place, settings: ServerSettings, holder: Holder): Promise<Server> {
  const pid = await adopt(place, holder)
  if (pid !== null) return { pid, adopted: true }
  prepareCluster(place, settings.fsync === 'off' ? 'passing' : 'lasting')
  disownPostmaster(place.cluster, place.sockets)
  return { pid: await launchWhenFree(place, settings), adopted: false }
}

async function adopt(place: Place, holder: Holder): Promise<number | null> {
  let giveUpAt = Date.now() + patience
  for (;;) {
    const postmaster = livePostmaster(place.cluster)
    if (postmaster === null) return null
    // A server that recovers or writes its last checkpoint may take its time.
    if (postmaster.status !== 'ready') giveUpAt = Date.now() + patience
    else if (await answers(place.sockets)) return postmaster.pid
    if (Date.now() > giveUpAt) return replaceSilent(postmaster.pid, place, holder)
    await sleep(50)
  }
}

/** A server that nobody can reach (its socket was deleted) is stopped in good order, unless someone still uses it. */
async function replaceSilent(pid: number, place: Place, holder: Holder): Promise<null> {
  if (holder.isShared()) {
    throw new StartError(
      `The database in ${place.folder} (process ${pid}) does not answer: stop the other Foyer and try again.`,
    )
  }
  await stopServer(pid)
  return null
}

/** After a server was killed, its last processes need a moment to notice; PostgreSQL refuses to start until then. */
async function launchWhenFree(place: Place, settings: ServerSettings): Promise<number> {
  const giveUpAt = Date.now() + patience
  for (;;) {
    try {
      return await launchServer(place, settings)
    } catch (error) {
      const isOccupied = error instanceof Error && error.message.includes('is still in use')
      if (!isOccupied || Date.now() > giveUpAt) throw error
      await sleep(100)
    }
  }
}
