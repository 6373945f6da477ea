import type { z, ZodType } from 'zod'
import { fillRoute } from './fill-route.ts'
import { currentHat } from './hat.ts'
import { newKey } from './new-key.ts'
import { lostProblem, readProblem } from './problem.ts'
import { tellSignedOut } from './signed-out.ts'

/** The part of an operation or query that the browser knows: its type. The object itself stays on the server. */
export type Endpoint = { route: string; input: ZodType; output: ZodType }
/** An endpoint of another area, whose files one may not know: by its route and shape alone. */
export type Known<Route extends string, Input, Output> = {
  route: Route
  input: ZodType<unknown, Input>
  output: ZodType<Output>
}
export type InputOf<E extends Endpoint> = z.input<E['input']>
export type OutputOf<E extends Endpoint> = z.output<E['output']>

export type CallOptions = {
  signal?: AbortSignal
  /** Of a write: the same key for the same intent, so that trying again never does it twice. */
  idempotencyKey?: string
  /** `stay`: a 401 is thrown like any other problem instead of leading to the sign-in page. */
  onSignedOut?: 'leave' | 'stay'
}

/**
 * Asks the server, typed by the endpoint: `call<typeof reply>('POST /tickets/:id/replies', { id, text })`.
 * @throws Problem for every "no"; with status 0 when no answer came
 */
export async function call<E extends Endpoint>(
  route: E['route'],
  input: InputOf<E>,
  options: CallOptions = {},
): Promise<OutputOf<E>> {
  const { method, url, body } = fillRoute(route, input)
  const headers = headersOf(method, options)
  if (body) headers.set('Content-Type', 'application/json')
  const response = await send(url, { method, headers, body: body && JSON.stringify(body), signal: options.signal })
  return await take(response, options)
}

/**
 * Sends one file as the raw body of the request; the flat input goes into path and query.
 * For endpoints that take content instead of JSON; the type of the file travels in the input, where it is checked.
 * @throws Problem as `call` does
 */
export async function upload<E extends Endpoint>(
  route: E['route'],
  input: InputOf<E>,
  file: File,
  options: CallOptions = {},
): Promise<OutputOf<E>> {
  const { method, url } = fillRoute(route, input, 'query')
  const headers = headersOf(method, options)
  headers.set('Content-Type', 'application/octet-stream')
  const response = await send(url, { method, headers, body: file, signal: options.signal })
  return await take(response, options)
}

/** The headers of every request: proof of same site, the hat that is worn, the key of a write. */
function headersOf(method: string, options: CallOptions): Headers {
  const headers = new Headers({ Accept: 'application/json', 'X-Foyer': '1' })
  const hat = currentHat()
  if (hat) headers.set('X-Foyer-Hat', hat)
  if (method !== 'GET') headers.set('Idempotency-Key', options.idempotencyKey ?? newKey())
  return headers
}

async function send(url: string, request: RequestInit): Promise<Response> {
  try {
    return await fetch(url, { ...request, credentials: 'same-origin' })
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    throw lostProblem()
  }
}

async function take(response: Response, options: CallOptions) {
  if (response.ok) return response.status === 204 ? undefined : await response.json()
  const problem = await readProblem(response)
  if (problem.status === 401 && options.onSignedOut !== 'stay') tellSignedOut()
  throw problem
}
