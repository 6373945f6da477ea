import type { PersonState } from '../../people/bulk/person-state.ts'

type Part = Partial<PersonState>

/** What differs between two states, on both sides; null when nothing does. */
export function changedPart(before: PersonState, after: PersonState): { before: Part; after: Part } | null {
  const differs = ([field, value]: [string, unknown]) =>
    JSON.stringify(value) !== JSON.stringify(Object.entries(before).find(([name]) => name === field)?.[1])
  const names = new Set(
    Object.entries(after)
      .filter(differs)
      .map(([field]) => field),
  )
  if (names.size === 0) return null
  const only = (state: PersonState): Part =>
    Object.fromEntries(Object.entries(state).filter(([name]) => names.has(name)))
  return { before: only(before), after: only(after) }
}
