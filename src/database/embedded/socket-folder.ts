import { lstatSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { giveTo, type ServerUser } from './server-user.ts'

/** The port is only part of the socket's name; nothing listens on TCP. */
export const socketPort = 5432

/** sun_path holds 108 bytes on Linux and 104 on macOS, with the closing zero. */
const longest = process.platform === 'linux' ? 107 : 103

/** The file in the data folder that names the socket's folder when it is not inside. */
const pointer = 'socket-folder.txt'

/**
 * The private folder (0700, owned by the server's user) of the server's socket: `run` in the data folder.
 * A path too long for a socket moves it to a new folder in the temporary one, and a file in the data folder says so.
 */
export function socketFolder(folder: string, user: ServerUser | null): string {
  const inside = join(folder, 'run')
  if (fits(inside)) {
    mkdirSync(inside, { recursive: true, mode: 0o700 })
    giveTo(user, inside)
    return inside
  }
  const known = outsideFolder(folder)
  if (known !== null && isPrivate(known, user)) return known
  const temporary = fits(join(tmpdir(), 'foyer-123456')) ? tmpdir() : '/tmp'
  const outside = mkdtempSync(join(temporary, 'foyer-'))
  giveTo(user, outside)
  const reason = 'The path of this data folder is too long for a Unix socket, so the socket of its database is there.'
  writeFileSync(join(folder, pointer), `${outside}\n${reason}\n`)
  return outside
}

/** Removes a socket folder that had to lie outside the data folder; the next start makes a new one. */
export function removeOutsideFolder(folder: string): void {
  const outside = outsideFolder(folder)
  if (outside !== null) rmSync(outside, { recursive: true, force: true })
  rmSync(join(folder, pointer), { force: true })
}

function outsideFolder(folder: string): string | null {
  try {
    return readFileSync(join(folder, pointer), 'utf8').split('\n')[0] ?? null
  } catch {
    return null
  }
}

function fits(path: string): boolean {
  return Buffer.byteLength(join(path, `.s.PGSQL.${socketPort}`)) <= longest
}

/** Anyone may make a folder in the temporary one, so the one we find there must be the server user's own. */
function isPrivate(path: string, user: ServerUser | null): boolean {
  const stat = lstatSync(path, { throwIfNoEntry: false })
  if (!stat?.isDirectory()) return false
  return stat.uid === (user?.uid ?? process.getuid?.()) && (stat.mode & 0o077) === 0
}
