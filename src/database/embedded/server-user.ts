import { chownSync, lchownSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { StartError } from '../start-error.ts'

/** The unprivileged user PostgreSQL runs as when Foyer runs as root; PostgreSQL refuses to run as root. */
export interface ServerUser {
  uid: number
  gid: number
}

const candidates = ['postgres', '_postgres', 'nobody']

/**
 * Who the server runs as: null for "as we do". As root: whoever owns the cluster already, so that a `postgres` user
 * added later changes nothing, else `postgres`, else `nobody`.
 */
export function serverUser(cluster: string): ServerUser | null {
  if (process.getuid?.() !== 0) return null
  const owner = statSync(cluster, { throwIfNoEntry: false })
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid }
  const passwd = readFileSync('/etc/passwd', 'utf8')
  for (const name of candidates) {
    const found = new RegExp(`^${name}:[^:]*:(\\d+):(\\d+):`, 'm').exec(passwd)
    if (found) return { uid: Number(found[1]), gid: Number(found[2]) }
  }
  throw new StartError(
    'PostgreSQL does not run as root and there is no user "postgres" or "nobody" here: start Foyer as another user.',
  )
}

/** Hands a folder and all that is in it to the server's user; nothing to do unless we are root. */
export function giveTo(user: ServerUser | null, path: string): void {
  if (user === null) return
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    const inner = join(path, entry.name)
    if (entry.isDirectory()) giveTo(user, inner)
    else lchownSync(inner, user.uid, user.gid)
  }
  chownSync(path, user.uid, user.gid)
}
