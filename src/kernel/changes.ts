type Fields = Record<string, unknown>

/** What differs between two states of a record, for the audit trail: `{before, after}` with only these fields. */
export function changes(before: Fields, after: Fields): { before: Fields; after: Fields } {
  const changed = Object.keys(after).filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]))
  const only = (state: Fields) => Object.fromEntries(changed.map((field) => [field, state[field] ?? null]))
  return { before: only(before), after: only(after) }
}
