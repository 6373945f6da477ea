/** A field as the outline sees it; below which checkbox it stands is all that counts here. */
export type Placed = { key: string; parent: string | null; type: string }

/** Every field directly behind the checkbox that opens it, in the order in which they stand beside each other. */
export function inTreeOrder<F extends Placed>(fields: readonly F[], parent: string | null = null): F[] {
  return fields
    .filter((field) => field.parent === parent)
    .flatMap((field) => [field, ...inTreeOrder(fields, field.key)])
}

/** The field and everything below it. */
export const branchOf = <F extends Placed>(fields: readonly F[], key: string): F[] => [
  ...fields.filter((field) => field.key === key),
  ...inTreeOrder(fields, key),
]

/** Moves a field, with all below it, past the next one beside it. Nothing: there is none on that side. */
export function moved<F extends Placed>(fields: readonly F[], key: string, by: 1 | -1): F[] | null {
  const beside = besideOf(fields, key)
  const other = beside[beside.findIndex((field) => field.key === key) + by]
  const [from, to] = [indexOf(fields, key), other ? indexOf(fields, other.key) : -1]
  const field = fields[from]
  return field && other ? inTreeOrder(fields.with(from, other).with(to, field)) : null
}

/** Puts a field below the checkbox that stands before it at its side. Nothing: no checkbox does. */
export function nested<F extends Placed>(fields: readonly F[], key: string): F[] | null {
  const beside = besideOf(fields, key)
  const opener = beside[beside.findIndex((field) => field.key === key) - 1]
  return opener?.type === 'checkbox' ? placed(fields, key, opener.key) : null
}

/** Takes a field out of its checkbox, to stand behind it. Nothing: it stands in none. */
export function lifted<F extends Placed>(fields: readonly F[], key: string): F[] | null {
  const field = fields.find((one) => one.key === key)
  const opener = fields.find((one) => one.key === field?.parent)
  return opener ? placed(fields, key, opener.parent) : null
}

/** Without the field and everything below it. */
export function removed<F extends Placed>(fields: readonly F[], key: string): F[] {
  const gone = new Set(branchOf(fields, key).map((field) => field.key))
  return fields.filter((field) => !gone.has(field.key))
}

const placed = <F extends Placed>(fields: readonly F[], key: string, parent: string | null): F[] =>
  inTreeOrder(fields.map((field) => (field.key === key ? { ...field, parent } : field)))

const indexOf = (fields: readonly Placed[], key: string) => fields.findIndex((field) => field.key === key)

function besideOf<F extends Placed>(fields: readonly F[], key: string): F[] {
  const parent = fields.find((field) => field.key === key)?.parent ?? null
  return fields.filter((field) => field.parent === parent)
}
