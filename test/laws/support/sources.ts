import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseSync } from 'vite'
import { type Node, nodesOf } from './syntax.ts'

export const ROOT = fileURLToPath(new URL('../../..', import.meta.url))

/** A file of ours, read and parsed; `path` is from the root, with slashes. */
export type Source = { path: string; text: string; nodes: readonly Node[] }

/** Every TypeScript file below a folder, tests left out. */
export function sourcesOf(folder: string): Source[] {
  return filesBelow(folder, /(?<!\.test)\.tsx?$/).map((path) => parse(path, readFileSync(join(ROOT, path), 'utf8')))
}

/** Paths from the root of the files below a folder whose names fit. */
export function filesBelow(folder: string, names: RegExp): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && names.test(entry.name))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()
}

/** A text as if it stood at that path; also for the faults that the laws plant. */
export function parse(path: string, text: string): Source {
  const { program, errors } = parseSync(path, text)
  if (errors.length > 0) throw new Error(`${path} cannot be parsed: ${errors[0]?.message}`)
  return { path, text, nodes: nodesOf(program) }
}

export const lineOf = (source: Source, node: Node): string =>
  `${source.path}:${source.text.slice(0, node.start).split('\n').length}`
