type Fields = Record<string, unknown>

/**
 * What differs between a stored row and the columns to be written, for the audit trail: `{before, after}` with only
 * these, named as in the API (`time_zone` is `timeZone`).
 */
export function changes(row: Fields, written: Fields): { before: Fields; after: Fields } {
  const changed = Object.keys(written).filter(
    (column) => JSON.stringify(row[column]) !== JSON.stringify(written[column]),
  )
  const only = (state: Fields) => Object.fromEntries(changed.map((column) => [apiName(column), state[column] ?? null]))
  return { before: only(row), after: only(written) }
}

/** The name of a column in the API. */
export const apiName = (column: string): string =>
  column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())
