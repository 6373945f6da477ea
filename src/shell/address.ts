export type SearchValues = Record<string, string | string[]>

/** `?a=1&b=2&b=3` -> `{ a: '1', b: ['2', '3'] }`: readable addresses instead of JSON in the query. */
export function parseSearch(text: string): SearchValues {
  const values: SearchValues = {}
  const query = new URLSearchParams(text)
  for (const name of new Set(query.keys())) {
    const all = query.getAll(name)
    values[name] = all.length === 1 ? (all[0] ?? '') : all
  }
  return values
}

/** The reverse of `parseSearch`; empty and absent values are left out. */
export function writeSearch(values: Readonly<Record<string, unknown>>): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(values)) {
    const all: unknown[] = Array.isArray(value) ? value : [value]
    for (const each of all)
      if (each !== undefined && each !== null && each !== '')
        query.append(name, typeof each === 'string' ? each : JSON.stringify(each))
  }
  const text = query.toString()
  return text === '' ? '' : `?${text}`
}

/** Takes `/tickets?status=open#last` apart, as the router wants it. */
export function splitAddress(address: string): { to: string; search: SearchValues; hash: string | undefined } {
  const [rest = '', hash] = address.split('#', 2)
  const [to = '/', query = ''] = rest.split('?', 2)
  return { to, search: parseSearch(query), hash }
}
