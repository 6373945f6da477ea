import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { namesOf } from './new-area/names.mjs'
import { writeArea } from './new-area/write-area.mjs'
import { root } from './root.mjs'

// `npm run new-area vendors` writes an area in the right shape, with a table, a rule, three endpoints and a test.
// The second word is one of them, where cutting the "s" does not make it: `npm run new-area people person`.

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    const written = writeArea(root, namesOf(process.argv[2], process.argv[3]))
    for (const path of written) console.log(path)
    run([join(root, 'node_modules', 'oxfmt', 'bin', 'oxfmt'), ...written.filter((path) => path.endsWith('.ts'))])
  } catch (error) {
    console.error(error.message)
    process.exit(1)
  }
  // The table's types come from the migrated database.
  run([join(root, 'tools', 'generate.mjs')])
  console.log('Now write who may do what in access.ts, and put the area where it belongs in src/areas.ts.')
}

function run(commandLine) {
  const { status } = spawnSync(process.execPath, commandLine, { cwd: root, stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}
