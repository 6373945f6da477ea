import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Product } from '../kernel/area.ts'
import { ask, openContent } from '../kernel/ask.ts'
import { invalid } from '../kernel/errors.ts'
import { type Me, underEachHat } from '../kernel/me.ts'
import type { AnyOperation } from '../kernel/operation.ts'
import { perform } from '../kernel/perform.ts'
import type { AnyQuery } from '../kernel/query.ts'
import { type Caller, proveSameSite } from './caller.ts'
import { sendContent } from './content.ts'
import { setSessionCookie } from './cookie.ts'

export const API = '/api/v1'

type CallerOf = (request: FastifyRequest) => Promise<Caller>

/** Every operation and query of every area, as routes below /api/v1. */
export function registerRoutes(server: FastifyInstance, app: Product, callerOf: CallerOf): void {
  for (const area of app.areas) {
    for (const operation of area.operations ?? []) registerOperation(server, app, callerOf, operation)
    for (const query of area.queries ?? []) registerQuery(server, app, callerOf, query)
  }
}

function registerOperation(server: FastifyInstance, app: Product, callerOf: CallerOf, operation: AnyOperation): void {
  const [method, path] = split(operation.route)
  server.route({
    method,
    url: API + path,
    handler: async (request, reply) => {
      proveSameSite(request)
      const { me } = await callerOf(request)
      const body = operation.takesContent ? {} : (request.body ?? {})
      if (typeof body !== 'object' || Array.isArray(body)) throw invalid({ input: 'Send one JSON object.' })
      const { answer, session } = await perform(app, operation, me, merge(request, body), {
        request: request.id,
        key: keyOf(request),
        content: operation.takesContent ? request.raw : null,
        from: { address: request.ip, browser: request.headers['user-agent']?.slice(0, 300) ?? null },
      })
      if (session !== undefined) setSessionCookie(reply, app, session)
      return send(reply, answer, method === 'POST' ? 201 : 200)
    },
  })
}

function registerQuery(server: FastifyInstance, app: Product, callerOf: CallerOf, query: AnyQuery): void {
  const [method, path] = split(query.route)
  server.route({
    method,
    url: API + path,
    exposeHeadRoute: false,
    handler: async (request, reply) => {
      const { me } = await callerOf(request)
      const input = merge(request, {})
      if (query.kind === 'download')
        return sendContent(reply, await openContent(app, query, askersOf(request, me), input))
      return send(reply, await ask(app, query, me, input), 200)
    },
  })
}

/** A link or picture of a page cannot say which hat is worn: a file opens under whichever of their own lets them in. */
const askersOf = (request: FastifyRequest, me: Me): Me[] =>
  request.headers['x-foyer-hat'] === undefined && me.session ? underEachHat(me) : [me]

const split = (route: string): ['GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', string] => {
  const [method, path] = route.split(' ')
  if (method !== 'GET' && method !== 'POST' && method !== 'PUT' && method !== 'PATCH' && method !== 'DELETE')
    throw new Error(`The route "${route}" does not begin with a method.`)
  return [method, path ?? '']
}

/** Path parameters, query and body as one flat object; a name given twice is refused, whichever places it stood in. */
function merge(request: FastifyRequest, body: object): Record<string, unknown> {
  const merged: Record<string, unknown> = Object.create(null)
  for (const part of [request.params, request.query, body])
    for (const [name, value] of Object.entries(part ?? {})) {
      if (name in merged) throw invalid({ [name]: 'This is given twice.' })
      merged[name] = value
    }
  return { ...merged }
}

function keyOf(request: FastifyRequest): string | undefined {
  const key = request.headers['idempotency-key']
  if (key === undefined) return undefined
  if (typeof key !== 'string' || !/^[\x21-\x7E]{1,100}$/.test(key))
    throw invalid({ 'Idempotency-Key': 'A key has 1 to 100 visible ASCII characters.' })
  return key
}

// Answers are checked by their schema before they come here, so they go out as they are.
const send = (reply: FastifyReply, answer: unknown, status: number): FastifyReply =>
  reply
    .code(answer === null ? 204 : status)
    .type('application/json; charset=utf-8')
    .send(answer === null ? '' : JSON.stringify(answer))
