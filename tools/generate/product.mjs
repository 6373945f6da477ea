import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const entry = `
export { areas } from './src/areas.ts'
export { shippedLevels, shippedRoles } from './src/areas/access/shipped.ts'
export { permissions } from './src/areas/access/permissions.ts'
export { startEmbedded } from './src/database/embedded.ts'
export { migrate } from './src/database/migrate.ts'
export { statusOf } from './src/kernel/errors.ts'
export { makeWords } from './src/kernel/words.ts'
export { default as kernelWords } from './src/kernel/words.en.json'
export { openPool } from './src/kernel/db.ts'
`

/**
 * The product's own declarations, as running code: `areas`, `words` (key -> sentence), the shipped roles and levels,
 * and what opens a database. The bundle lies inside node_modules for a moment, so that packages are found from it.
 */
export async function loadProduct(root) {
  const folder = join(root, 'node_modules', '.cache', 'foyer')
  const file = join(folder, `generate.${process.pid}.mjs`)
  mkdirSync(folder, { recursive: true })
  try {
    await build({
      stdin: { contents: entry, resolveDir: root, loader: 'ts' },
      outfile: file,
      bundle: true,
      packages: 'external',
      platform: 'node',
      format: 'esm',
      target: 'node20',
      logLevel: 'warning',
    })
    const { kernelWords, makeWords, ...product } = await import(pathToFileURL(file).href)
    const ofAreas = Object.fromEntries(product.areas.map((area) => [area.name, area.words]))
    return { ...product, words: makeWords({ kernel: kernelWords, ...ofAreas }) }
  } finally {
    rmSync(file, { force: true })
  }
}
