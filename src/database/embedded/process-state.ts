import { spawnSync } from 'node:child_process'
import { readFileSync, readlinkSync } from 'node:fs'

export type ProcessState = 'gone' | 'postgres' | 'other'

/** What runs under a process id now. A dead process that nobody has waited for (a zombie) counts as gone. */
export function processState(pid: number): ProcessState {
  if (!isSignalable(pid)) return 'gone'
  const command = process.platform === 'linux' ? commandOnLinux(pid) : commandFromPs(pid)
  if (command === null) return 'gone'
  return command.includes('postgres') ? 'postgres' : 'other'
}

/**
 * When a process was born, as an opaque text, or '' where the system does not tell.
 * With the pid it names one process for good: pids come back soon in containers.
 */
export function processBirth(pid: number): string {
  return process.platform === 'linux' ? (statOf(pid)?.birth ?? '') : ''
}

/** The folder a process works in, or null when we may not know (not Linux, or another user's process). */
export function processFolder(pid: number): string | null {
  try {
    return readlinkSync(`/proc/${pid}/cwd`)
  } catch {
    return null
  }
}

function isSignalable(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

function commandOnLinux(pid: number): string | null {
  const stat = statOf(pid)
  if (stat === null || stat.state === 'Z' || stat.state === 'X') return null
  return stat.command
}

function commandFromPs(pid: number): string | null {
  const { stdout } = spawnSync('ps', ['-o', 'stat=,command=', '-p', String(pid)], { encoding: 'utf8' })
  return stdout.trim() === '' || stdout.startsWith('Z') ? null : stdout
}

/** Reads `/proc/<pid>/stat`; the command in brackets may itself hold brackets and spaces, so the last `)` counts. */
function statOf(pid: number): { command: string; state: string; birth: string } | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const end = text.lastIndexOf(')')
    const rest = text.slice(end + 2).split(' ')
    return { command: text.slice(text.indexOf('(') + 1, end), state: rest[0] ?? '', birth: rest[19] ?? '' }
  } catch {
    return null
  }
}
