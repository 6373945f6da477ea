import type { Happening } from './event.ts'

export type Step = { field: string; before: string; after: string }

const mostLetters = 120
const ids = new Set(['created_at', 'updated_at', 'version', 'by', 'granted_by'])

/** What changed, field by field, as short texts; what stayed as it was and inner numbers are left out. */
export function stepsOf({ before, after }: Pick<Happening, 'before' | 'after'>): Step[] {
  const [was, is] = [fieldsOf(before), fieldsOf(after)]
  const names = [...new Set([...was.keys(), ...is.keys()])].filter((name) => !ids.has(name))
  return names.flatMap((field) => {
    const step = { field, before: textOf(was.get(field)), after: textOf(is.get(field)) }
    return step.before === step.after ? [] : [step]
  })
}

const fieldsOf = (value: unknown): Map<string, unknown> =>
  new Map(typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : [])

function textOf(value: unknown): string {
  if (value === null || value === undefined) return ''
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return text.length > mostLetters ? `${text.slice(0, mostLetters)}…` : text
}
