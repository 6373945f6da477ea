export type FilledRoute = { method: string; url: string; body: Record<string, unknown> | undefined }

const apiBase = '/api/v1'
const withoutBody = new Set(['GET', 'DELETE'])

/**
 * Splits one flat input over the address and the body of a request, as the server puts it together again.
 * @param route such as `POST /tickets/:id/replies`
 * @param restTo where what is not in the path goes: usually the query of GET and DELETE, the body of others
 * @throws TypeError when a parameter of the path is missing: a mistake of the programmer
 */
export function fillRoute(route: string, input: unknown, restTo: 'query' | 'usual' = 'usual'): FilledRoute {
  const [method = 'GET', path = '/'] = route.split(' ')
  const rest = new Map<string, unknown>(Object.entries(input ?? {}))
  const filled = path.replace(/:([A-Za-z]\w*)/g, (_, name: string) => {
    const value = rest.get(name)
    rest.delete(name)
    if (value === undefined || value === null || value === '') throw new TypeError(`${route} needs ${name}`)
    return encodeURIComponent(plain(value))
  })
  const url = apiBase + filled
  if (restTo === 'usual' && !withoutBody.has(method)) return { method, url, body: Object.fromEntries(rest) }
  const query = queryOf(rest)
  return { method, url: query === '' ? url : `${url}?${query}`, body: undefined }
}

function queryOf(values: Map<string, unknown>): string {
  const query = new URLSearchParams()
  for (const [name, value] of values) {
    const all: unknown[] = Array.isArray(value) ? value : [value]
    for (const each of all) if (each !== undefined && each !== null) query.append(name, plain(each))
  }
  return query.toString()
}

const plain = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value))
