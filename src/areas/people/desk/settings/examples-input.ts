import type { InputOf } from '../../../../shell/call.ts'
import type { readCodeExamples } from '../../code-examples.ts'

const styles = ['name', 'number', 'none'] as const

/** What is asked for a style that is still being chosen, with the name that somebody tries, as a query takes it. */
export function examplesInput(style: unknown, name: string): InputOf<typeof readCodeExamples> {
  const parts = typeof style === 'object' && style !== null ? Object.entries(style) : []
  const texts = parts.flatMap(([part, value]): [string, string][] =>
    typeof value === 'string' || typeof value === 'number' ? [[part, String(value)]] : [],
  )
  const given = Object.fromEntries(texts)
  const kind = styles.find((each) => each === given['style']) ?? 'none'
  return { ...given, style: kind, ...(name.trim() === '' ? {} : { name: name.trim() }) }
}
