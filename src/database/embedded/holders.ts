import { randomBytes } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { processBirth, processState } from './process-state.ts'

/**
 * Which Foyer processes use the database of a data folder: one small file each in `holders/`.
 * A command run beside the server shares its database, and only the last one to leave stops it.
 */
export interface Holder {
  /** True while another living process, or another holder in this one, uses the database. */
  isShared(): boolean
  release(): void
}

export function hold(folder: string): Holder {
  const holders = join(folder, 'holders')
  const name = `${process.pid}.${randomBytes(4).toString('hex')}`
  mkdirSync(holders, { recursive: true, mode: 0o700 })
  writeFileSync(join(holders, name), processBirth(process.pid))
  return {
    isShared: () => readdirSync(holders).some((other) => other !== name && isAlive(holders, other)),
    release: () => rmSync(join(holders, name), { force: true }),
  }
}

function isAlive(holders: string, name: string): boolean {
  const pid = Number.parseInt(name, 10)
  const file = join(holders, name)
  try {
    if (processState(pid) !== 'gone' && readFileSync(file, 'utf8') === processBirth(pid)) return true
  } catch {
    return false
  }
  rmSync(file, { force: true })
  return false
}
