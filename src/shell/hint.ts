/** What the live stream says: something of this kind changed. Who wants it reads it again, through its rule. */
export type Hint = { type: string; kind: string; id?: string; rev?: number }

/** @returns nothing for messages that are none */
export function readHint(message: unknown): Hint | null {
  if (typeof message !== 'string') return null
  const value = fromJson(message)
  if (typeof value !== 'object' || value === null) return null
  const { type, kind, id, rev }: { type?: unknown; kind?: unknown; id?: unknown; rev?: unknown } = value
  if (typeof type !== 'string' || typeof kind !== 'string') return null
  return {
    type,
    kind,
    ...(typeof id === 'string' || typeof id === 'number' ? { id: String(id) } : {}),
    ...(typeof rev === 'number' ? { rev } : {}),
  }
}

/** @returns whether what is kept under this key may be stale after the hint: the kind's lists and the record itself */
export function touches(hint: Hint, key: readonly unknown[]): boolean {
  if (key[0] !== hint.kind) return false
  if (key.length === 1 || key[1] === 'list' || hint.id === undefined) return true
  return String(key[1]) === hint.id
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
