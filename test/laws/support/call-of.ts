import type { Actor } from './actors.ts'
import type { Call, Endpoint } from './house.ts'
import type { Input } from './input-for.ts'

export const API = '/api/v1'

export const methodOf = (endpoint: Endpoint): string => endpoint.route.split(' ')[0] ?? ''
export const pathOf = (endpoint: Endpoint): string => endpoint.route.split(' ')[1] ?? ''

/** The request that a page or key would send for this input: path, query and body as the route has them. */
export function callOf(endpoint: Endpoint, actor: Actor, input: Input): Call {
  const method = methodOf(endpoint)
  const inPath = [...pathOf(endpoint).matchAll(/:(\w+)/g)].map(([, name = '']) => name)
  const path = pathOf(endpoint).replace(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(String(input[name]).replace(/\p{Surrogate}/gu, '\u{FFFD}')),
  )
  const rest = Object.entries(input).filter(([name]) => !inPath.includes(name))
  const takesContent = endpoint.kind === 'operation' && endpoint.takesContent === true
  if (method === 'GET' || method === 'DELETE' || takesContent) {
    const query = new URLSearchParams(
      rest.flatMap(([name, value]) =>
        value === null ? [] : [[name, typeof value === 'string' ? value : JSON.stringify(value)]],
      ),
    )
    const content = takesContent ? { body: Buffer.from('some bytes') } : {}
    return {
      method,
      url: `${API}${path}${query.size > 0 ? `?${query.toString()}` : ''}`,
      headers: { ...actor.headers, ...(takesContent ? { 'content-type': 'application/octet-stream' } : {}) },
      ...content,
    }
  }
  const body = rest.length > 0 ? { body: JSON.stringify(Object.fromEntries(rest)) } : {}
  return {
    method,
    url: API + path,
    headers: { ...actor.headers, ...(rest.length > 0 ? { 'content-type': 'application/json' } : {}) },
    ...body,
  }
}
