import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { errorCode } from '../error-code.ts'
import { StartError } from '../start-error.ts'
import { processBirth, processState } from './process-state.ts'

const patience = 120_000

/**
 * Runs `work` while no other Foyer process starts or stops the database of this folder.
 * The lock is a file with the pid of its owner, taken over when that process has died.
 */
export async function withFolderLock<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const file = join(folder, 'lock')
  await take(file)
  try {
    return await work()
  } finally {
    rmSync(file, { force: true })
  }
}

async function take(file: string): Promise<void> {
  const giveUpAt = Date.now() + patience
  while (!tryToTake(file)) {
    if (isAbandoned(file)) removeAbandoned(file)
    else if (Date.now() > giveUpAt) {
      throw new StartError(`Another Foyer is still starting or stopping here: end it, or delete ${file} and try again.`)
    } else await sleep(25)
  }
}

function tryToTake(file: string): boolean {
  try {
    writeFileSync(file, `${process.pid} ${processBirth(process.pid)}`, { flag: 'wx', mode: 0o600 })
    return true
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false
    // A full disk lets us make the file but not fill it.
    rmSync(file, { force: true })
    throw error
  }
}

function isAbandoned(file: string): boolean {
  try {
    const text = readFileSync(file, 'utf8')
    // Empty for an instant while its owner writes it; for longer only after a crash in between.
    if (text === '') return Date.now() - statSync(file).mtimeMs > 10_000
    const [pid = '', birth = ''] = text.split(' ')
    return processState(Number(pid)) === 'gone' || processBirth(Number(pid)) !== birth
  } catch {
    return false
  }
}

/** Of several processes that see the same dead owner only one can rename the file; the others find it gone. */
function removeAbandoned(file: string): void {
  const aside = `${file}.${process.pid}`
  try {
    renameSync(file, aside)
    if (!isAbandoned(aside)) renameSync(aside, file)
    else rmSync(aside, { force: true })
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error
  }
}
