import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { accessPage } from './generate/access-page.mjs'
import { errorsPage } from './generate/errors-page.mjs'
import { eventsPage } from './generate/events-page.mjs'
import { operationsPage } from './generate/operations-page.mjs'
import { loadProduct } from './generate/product.mjs'
import { requirementsPage } from './generate/requirements-page.mjs'
import { schemaPage } from './generate/schema-page.mjs'
import { withScratchDatabase } from './generate/scratch-database.mjs'
import { settingsPage } from './generate/settings-page.mjs'
import { root } from './root.mjs'
import { schemaSource, tablesSource } from './schema.mjs'

// `npm run generate` writes everything that is derived from the code; `npm run generate -- --check` writes nothing
// and fails when one of these files is not what would be written.

const isCheck = process.argv.includes('--check')
const files = await generated()
const stale = Object.keys(files).filter((path) => current(path) !== files[path])
if (isCheck) {
  report('is stale; run "npm run generate" and keep what it writes')
  process.exitCode = stale.length > 0 ? 1 : 0
} else {
  for (const path of stale) write(path, files[path])
  report('written')
}

async function generated() {
  const product = await loadProduct(root)
  const fromDatabase = await withScratchDatabase(product, root, async (pool) => ({
    'db/tables.ts': await tablesSource(pool),
    'db/schema.sql': await schemaSource(pool),
    'docs/reference/schema.md': await schemaPage(product, pool),
  }))
  return {
    ...fromDatabase,
    'docs/reference/operations.md': operationsPage(product),
    'docs/reference/access.md': accessPage(product),
    'docs/reference/errors.md': errorsPage(product, root),
    'docs/reference/events.md': eventsPage(product, root),
    'docs/reference/settings.md': settingsPage(product),
    'docs/reference/requirements.md': requirementsPage(root),
  }
}

function current(path) {
  const file = join(root, path)
  return existsSync(file) ? readFileSync(file, 'utf8').replaceAll('\r\n', '\n') : null
}

function write(path, text) {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}

function report(what) {
  for (const path of stale) console.log(`${path} ${what}.`)
  if (stale.length === 0) console.log(`${Object.keys(files).length} generated files are fresh.`)
}
