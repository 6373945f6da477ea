import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { compressFolder } from './compress.mjs'
import { root } from './root.mjs'
import { parts, removeStamp, sourceHash, staleParts, writeStamp } from './stale.mjs'

// `node tools/build.mjs` builds what is stale, `node tools/build.mjs server web` builds just that, stale or not.

/** Bundles our own code; packages stay in node_modules, so that their native parts and licences stay what they are. */
export async function buildServer(outfile = 'dist/server.mjs') {
  const { build } = await import('esbuild')
  await build({
    absWorkingDir: root,
    entryPoints: ['src/main.ts'],
    outfile,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    sourcemap: true,
    sourcesContent: false,
    logLevel: 'warning',
  })
}

export async function buildWeb() {
  const { build } = await import('vite')
  await build({ configFile: join(root, 'vite.config.ts'), logLevel: 'warn' })
  await compressFolder(join(root, 'dist', 'web'))
}

const builders = { server: buildServer, web: buildWeb }

async function buildPart(part) {
  const hash = sourceHash(root, part)
  removeStamp(root, part)
  await builders[part]()
  writeStamp(root, part, hash)
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  process.chdir(root)
  const named = process.argv.slice(2)
  const unknown = named.find((part) => !parts.includes(part))
  if (unknown !== undefined) throw new Error(`There is no part "${unknown}" to build, only ${parts.join(' and ')}.`)
  const startedAt = performance.now()
  const wanted = named.length > 0 ? named : staleParts(root)
  await Promise.all(wanted.map(buildPart)).catch((error) => {
    console.error(error.message)
    process.exit(1)
  })
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
  console.log(wanted.length > 0 ? `Built ${wanted.join(' and ')} in ${seconds} s.` : 'Nothing to build.')
}
