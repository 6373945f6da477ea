import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { buildStale } from './build-stale.mjs'
import { findChromium } from './chromium.mjs'
import { installMissing } from './install.mjs'
import { root } from './root.mjs'

// `npm run bench -- lists|desks|startup|import …`: figures, never a test. Options go to bench/<name>.ts.

const names = ['lists', 'people', 'import', 'desks', 'startup']
const [name, ...rest] = process.argv.slice(2)
if (!names.includes(name) || !existsSync(join(root, 'bench', `${name}.ts`))) {
  console.error(`Usage: npm run bench -- ${names.join('|')} [options]`)
  process.exit(2)
}
installMissing()
buildStale()
const { status } = spawnSync(process.execPath, ['--import', 'tsx', join('bench', `${name}.ts`), ...rest], {
  cwd: root,
  env: { ...process.env, CHROMIUM: findChromium() ?? '' },
  stdio: 'inherit',
})
process.exit(status ?? 1)
