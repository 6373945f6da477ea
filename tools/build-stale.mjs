import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { root } from './root.mjs'
import { staleParts } from './stale.mjs'

/**
 * Builds what is stale in a process of its own, so that a start with nothing to build loads no build tool.
 * All its output goes to standard error: standard output belongs to the command that is about to run.
 */
export function buildStale() {
  const stale = staleParts(root)
  if (stale.length === 0) return
  console.error(`Building ${stale.join(' and ')} …`)
  const { status } = spawnSync(process.execPath, [join(root, 'tools', 'build.mjs'), ...stale], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  })
  if (status === 0) return
  console.error('Foyer could not be built, see above.')
  process.exit(1)
}
