import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from './root.mjs'

// `node tools/complete-lock.mjs`, after every change of package-lock.json. A registry may lack the build of a package
// for some other platform; npm then leaves it out of the lockfile, and `npm ci` on that platform, with a registry that
// does have it, refuses the whole lockfile as incomplete. This writes the missing entries from what the packages
// themselves declare.

const systems = ['android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'aix', 'win32']
const processors = ['arm64', 'ppc64', 'riscv64', 's390x', 'ia32', 'x64', 'loong64', 'wasm32', 'arm']

/** The packages of a lockfile with the optional platform packages that it names and does not hold; and their names. */
export function completed(packages) {
  const all = { ...packages }
  const added = []
  for (const [path, owner] of Object.entries(packages)) {
    for (const [name, range] of Object.entries(owner.optionalDependencies ?? {})) {
      const entry = isHeld(all, path, name) ? null : platformEntry(name, range, owner)
      if (entry === null) continue
      all[`node_modules/${name}`] = entry
      added.push(`${name} ${entry.version}`)
    }
  }
  const byPath = Object.entries(all).sort(([a], [b]) => a.localeCompare(b, 'en'))
  return { packages: Object.fromEntries(byPath), added }
}

/** Node looks for a package beside the one that needs it, then one folder up, and so on. */
function isHeld(packages, path, name) {
  if (packages[`${path === '' ? '' : `${path}/`}node_modules/${name}`]) return true
  return (
    path !== '' &&
    isHeld(packages, path.includes('/node_modules/') ? path.slice(0, path.lastIndexOf('/node_modules/')) : '', name)
  )
}

/** Null for a package that is named after no platform: what it needs is not known here. */
function platformEntry(name, range, owner) {
  const own = name.split('/').at(-1).replace('windows', 'win32')
  const system = systems.find((one) => own.includes(one))
  const processor = processors.find((one) => own.includes(one))
  const library = own.includes('musl') ? 'musl' : own.includes('gnu') ? 'glibc' : null
  if (system === undefined && processor === undefined) return null
  return {
    version: range.replace(/^[\^~=]/, ''),
    ...(processor && { cpu: [processor] }),
    ...(owner.dev && { dev: true }),
    ...(library && { libc: [library] }),
    ...(owner.license && { license: owner.license }),
    optional: true,
    ...(system && { os: [system] }),
    ...(owner.engines && { engines: owner.engines }),
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const file = join(root, 'package-lock.json')
  const lock = JSON.parse(readFileSync(file, 'utf8'))
  const { packages, added } = completed(lock.packages)
  if (added.length > 0) writeFileSync(file, `${JSON.stringify({ ...lock, packages }, null, 2)}\n`)
  console.log(added.length > 0 ? `Added ${added.join(', ')}.` : 'Nothing is missing from package-lock.json.')
}
