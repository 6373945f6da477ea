import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { StartError } from '../start-error.ts'
import { openPassage } from './passage.ts'
import type { Place } from './place.ts'
import { giveTo } from './server-user.ts'

/** The version of PostgreSQL whose folders the packaged programs can read. */
const majorVersion = '18'

/** The superuser inside the cluster; whoever reaches the private socket is it. */
export const superuser = 'foyer'

/** The environment of PostgreSQL's programs: nothing of ours, so that no PG* variable or locale changes what they do. */
export const serverEnvironment = { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' }

/** Makes the cluster at the first start; later checks that this version can read it and that its owner may. */
export function prepareCluster(place: Place, durable: Durability): void {
  const { cluster, user } = place
  if (!existsSync(cluster) || readdirSync(cluster).length === 0) return createCluster(place, durable)
  checkVersion(cluster)
  // Restored with a plain copy as root, it belongs to root and is readable by all: PostgreSQL refuses both.
  if (user !== null && statSync(cluster).uid !== user.uid) giveTo(user, cluster)
  chmodSync(cluster, 0o700)
}

/** `lasting` data survives a power cut; `passing` data is for tests and is written faster. */
export type Durability = 'lasting' | 'passing'

function checkVersion(cluster: string): void {
  const versionFile = join(cluster, 'PG_VERSION')
  if (!existsSync(versionFile) || !existsSync(join(cluster, 'global', 'pg_control'))) {
    throw new StartError(
      `The database in ${cluster} is damaged (files are missing): move that folder away and restore a backup with "foyer restore".`,
    )
  }
  const found = readFileSync(versionFile, 'utf8').trim()
  if (found === majorVersion) return
  throw new StartError(
    `The database in ${cluster} is of PostgreSQL ${found} and this Foyer brings ${majorVersion}: make a backup with the Foyer it came from and restore it here.`,
  )
}

/** Built aside and then renamed: initdb killed half-way leaves a folder that looks complete. */
function createCluster(place: Place, durability: Durability): void {
  const { cluster, user } = place
  const unfinished = `${cluster}.new`
  rmSync(unfinished, { recursive: true, force: true })
  mkdirSync(unfinished, { mode: 0o700 })
  giveTo(user, unfinished)
  const passage = openPassage([unfinished], user)
  const { error, status, stderr } = spawnSync(
    join(place.binaries, 'bin', 'initdb'),
    [
      `--pgdata=${passage.paths[0] ?? unfinished}`,
      `--username=${superuser}`,
      '--auth-local=trust',
      '--auth-host=reject',
      '--encoding=UTF8',
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--data-checksums',
      '--no-instructions',
      ...(durability === 'passing' ? ['--no-sync'] : []),
    ],
    {
      ...user,
      cwd: '/',
      env: serverEnvironment,
      encoding: 'utf8',
      stdio: ['ignore', 'ignore', 'pipe', ...passage.descriptors],
    },
  )
  passage.close()
  if (error) throw error
  if (status !== 0) throw new Error(stderr)
  rmSync(cluster, { recursive: true, force: true })
  renameSync(unfinished, cluster)
}
