import { Problem } from '../../../shell/problem.ts'

/** The server's sentences about an answer, by field, without those about fields that were changed since. */
export function sentencesIn(error: unknown, mended: readonly string[]): Record<string, string> {
  if (!(error instanceof Problem)) return {}
  return Object.fromEntries(
    Object.entries(error.fields).flatMap(([path, sentence]) => {
      const key = path.startsWith('values.') ? path.slice('values.'.length) : null
      return key === null || mended.includes(key) ? [] : [[key, sentence]]
    }),
  )
}
