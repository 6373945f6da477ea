import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const isTest = /\.test\.tsx?$/

/** `{ path, text }` of the product's own TypeScript, tests left out, by path. */
export function sources(root) {
  return below(root, 'src')
    .filter((path) => path.endsWith('.ts') && !isTest.test(path))
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))
}

/** `{ path, text }` of every test. */
export function tests(root) {
  return ['src', 'test', 'tools']
    .flatMap((folder) => below(root, folder))
    .filter((path) => isTest.test(path))
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))
}

/** Which area a source belongs to, else its folder below src. */
export const ownerOf = (path) => /^src\/areas\/([^/]+)\//.exec(path)?.[1] ?? path.split('/')[1]

function below(root, folder) {
  const entries = readdirSync(join(root, folder), { withFileTypes: true })
  return entries
    .flatMap((entry) => (entry.isDirectory() ? below(root, `${folder}/${entry.name}`) : [`${folder}/${entry.name}`]))
    .sort((a, b) => (a < b ? -1 : 1))
}
