import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** The two things that are built. The server knows nothing of React; the web shares types and words with the server. */
export const parts = ['server', 'web']

const outputs = { server: 'dist/server.mjs', web: 'dist/web' }
const alsoRead = {
  server: ['package-lock.json', 'tools/build.mjs'],
  web: ['package-lock.json', 'tools/build.mjs', 'vite.config.ts'],
}
const isTest = /\.(test|bench)\.tsx?$/
const isWebOnly = /\.(tsx|css|html|svg|woff2)$/

/** The parts whose output is missing or was built from other sources than those that are there now. */
export function staleParts(root) {
  return parts.filter(
    (part) => !existsSync(join(root, outputs[part])) || readStamp(root, part) !== sourceHash(root, part),
  )
}

/** A hash over names and contents of everything a part is built from. */
export function sourceHash(root, part) {
  const hash = createHash('sha256')
  const sources = filesBelow(root, 'src').filter(
    (path) => !isTest.test(path) && (part === 'web' || !isWebOnly.test(path)),
  )
  for (const path of [...alsoRead[part], ...sources].sort(byText)) {
    hash.update(`${path}\0`)
    if (existsSync(join(root, path))) hash.update(readFileSync(join(root, path)))
  }
  return hash.digest('hex')
}

function byText(a, b) {
  return a < b ? -1 : 1
}

/** Removed before a build and written after it, so that a build that was cut short counts as stale. */
export function removeStamp(root, part) {
  rmSync(stampFile(root, part), { force: true })
}

export function writeStamp(root, part, hash) {
  mkdirSync(join(root, 'dist'), { recursive: true })
  writeFileSync(stampFile(root, part), hash)
}

function readStamp(root, part) {
  const file = stampFile(root, part)
  return existsSync(file) ? readFileSync(file, 'utf8') : null
}

function stampFile(root, part) {
  return join(root, 'dist', `${part}.stamp`)
}

function filesBelow(root, folder) {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`
    return entry.isDirectory() ? filesBelow(root, path) : [path]
  })
}
