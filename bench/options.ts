import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

/** Numbers and words from the command line, each with its default; unknown ones are refused. */
export function options<D extends Record<string, string>>(defaults: D): Record<keyof D & string, string> {
  const known = Object.fromEntries(Object.entries(defaults).map(([name, value]) => [name, { type: 'string' as const, default: value }]))
  const { values } = parseArgs({ options: known, strict: true })
  return Object.fromEntries(Object.keys(defaults).map((name) => [name, String(values[name])])) as Record<keyof D & string, string>
}

/** Where a benchmark keeps its database from one run to the next; delete the folder to begin anew. */
export const benchFolder = (name: string): string => join(tmpdir(), `foyer-bench-${name}`)
