import type { z } from 'zod'
import { invalid } from './errors.ts'

/** The input as its schema wants it, or `invalid` with a sentence for each field. */
export function parseInput<S extends z.ZodType>(schema: S, raw: unknown): z.output<S> {
  const parsed = schema.safeParse(raw)
  if (parsed.success) return parsed.data
  const fields: Record<string, string> = {}
  for (const issue of parsed.error.issues) {
    if (issue.code === 'unrecognized_keys') for (const key of issue.keys) fields[key] = 'There is no such field here.'
    else fields[issue.path.join('.') || 'input'] ??= issue.message
  }
  throw invalid(fields)
}
