import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { buildStale } from './build-stale.mjs'
import { installMissing } from './install.mjs'
import { root } from './root.mjs'

/**
 * Installs and builds what is missing and then becomes `node dist/server.mjs …arguments`: in this same process, so
 * that signals, exit code and memory are the server's own.
 */
export async function runFoyer(commandLine) {
  installMissing()
  buildStale()
  const server = join(root, 'dist', 'server.mjs')
  process.setSourceMapsEnabled(true)
  process.argv = [process.execPath, server, ...commandLine]
  await import(pathToFileURL(server).href)
}
