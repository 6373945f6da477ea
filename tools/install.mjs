import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './root.mjs'

// Only what Node brings: this runs before anything is installed.

const oldestNode = [20, 19]
const modules = join(root, 'node_modules')
const stampFile = join(modules, '.foyer-stamp')

/** Installs the packages of package-lock.json unless they are there already; ends the process with a sentence if it cannot. */
export function installMissing() {
  checkNode()
  const stamp = lockfileStamp()
  if (readOrNull(stampFile) === stamp) return
  if (!wasInstalledByHand()) runNpm()
  writeFileSync(stampFile, stamp)
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  const isEnough = major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1])
  if (!isEnough)
    fail(`Foyer needs Node ${oldestNode.join('.')} or later and this is ${process.versions.node}: install Node 24.`)
}

/** Names what is installed: the lockfile and the platform, since a folder may be shared or moved between machines. */
function lockfileStamp() {
  const lockfile = readFileSync(join(root, 'package-lock.json'))
  return `${createHash('sha256').update(lockfile).digest('hex')} ${process.platform}-${process.arch}\n`
}

/** After an `npm ci` by hand npm's own list of what it installed is younger than the lockfile, and we left no stamp. */
function wasInstalledByHand() {
  if (readOrNull(stampFile) !== null) return false
  const installed = statSync(join(modules, '.package-lock.json'), { throwIfNoEntry: false })
  return installed !== undefined && installed.mtimeMs >= statSync(join(root, 'package-lock.json')).mtimeMs
}

function runNpm() {
  console.error('Installing packages (only this once, about a minute) …')
  const options = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error']
  // Standard output belongs to the command that is about to run.
  const { status, error } = spawnSync('npm', options, {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  })
  if (error) fail(`npm cannot be run (${error.message}): install Node together with npm.`)
  if (status !== 0) {
    fail(
      'The packages could not be installed, npm says above why. Is this machine online? Then run the same command again.',
    )
  }
}

function readOrNull(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}

function fail(sentence) {
  console.error(sentence)
  process.exit(1)
}
