import { spawnSync } from 'node:child_process'
import { closeSync, constants, openSync } from 'node:fs'
import { StartError } from '../start-error.ts'
import type { ServerUser } from './server-user.ts'

/** Descriptors handed to the child come after stdin, stdout and stderr. */
const firstDescriptor = 3

/** How the server reaches its folders: `paths` as it sees them, `descriptors` to be given to it at spawn. */
export interface Passage {
  paths: string[]
  descriptors: number[]
  close(): void
}

/**
 * Lets the server's user into its folders when they lie below one it may not search, such as /root: we open them and
 * hand over the descriptors, and the server enters through `/proc/self/fd`. Nobody's permissions are changed.
 */
export function openPassage(folders: string[], user: ServerUser | null): Passage {
  if (user === null || folders.every((folder) => canSearch(folder, user))) {
    return { paths: folders, descriptors: [], close: () => {} }
  }
  if (process.platform !== 'linux') {
    throw new StartError(`PostgreSQL cannot reach ${folders[0]}: choose a folder outside /root with FOYER_DATA.`)
  }
  const descriptors = folders.map((folder) => openSync(folder, constants.O_RDONLY | constants.O_DIRECTORY))
  return {
    paths: folders.map((_, index) => `/proc/self/fd/${firstDescriptor + index}`),
    descriptors,
    close: () => descriptors.forEach((descriptor) => closeSync(descriptor)),
  }
}

/** True when the server's user may pass through every folder above this one and through itself. */
export function canSearch(folder: string, user: ServerUser | null): boolean {
  if (user === null) return true
  const { status } = spawnSync('/bin/sh', ['-c', 'test -x "$0"', folder], { uid: user.uid, gid: user.gid, cwd: '/' })
  return status === 0
}
