import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

/** Words from the command line, each with its default; unknown ones are refused. */
export function options<D extends Record<string, string>>(defaults: D): D {
  const known = Object.fromEntries(Object.keys(defaults).map((name) => [name, { type: 'string' as const }]))
  const { values } = parseArgs({ options: known, strict: true })
  return { ...defaults, ...values }
}

/** Where a benchmark keeps its database from one run to the next; delete the folder to begin anew. */
export const benchFolder = (name: string): string => join(tmpdir(), `foyer-bench-${name}`)
