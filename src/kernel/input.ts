import type { z } from 'zod'
import { invalid } from './errors.ts'

/** The input as its schema wants it, or `invalid` with a sentence for each field. */
export function parseInput<S extends z.ZodType>(schema: S, raw: unknown): z.output<S> {
  const odd = unstorable(raw)
  if (odd !== null) throw invalid({ [odd || 'input']: 'This has a character that cannot be stored.' })
  const parsed = schema.safeParse(raw)
  if (parsed.success) return parsed.data
  const fields: Record<string, string> = {}
  for (const issue of parsed.error.issues) {
    if (issue.code === 'unrecognized_keys') for (const key of issue.keys) fields[key] = 'There is no such field here.'
    else fields[issue.path.join('.') || 'input'] ??= issue.message
  }
  throw invalid(fields)
}

/** NUL and halves of a surrogate pair: PostgreSQL stores neither, in texts or in jsonb. */
// oxlint-disable-next-line no-control-regex -- a control character is what it looks for
const UNSTORABLE = /\u0000|\p{Surrogate}/u

/** The path of the first text that cannot be stored, wherever it stands in the input. */
function unstorable(value: unknown, path = ''): string | null {
  if (typeof value === 'string') return UNSTORABLE.test(value) ? path : null
  if (typeof value !== 'object' || value === null) return null
  for (const [name, part] of Object.entries(value)) {
    const found = UNSTORABLE.test(name) ? path : unstorable(part, path === '' ? name : `${path}.${name}`)
    if (found !== null) return found
  }
  return null
}
