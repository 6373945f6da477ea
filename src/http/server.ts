import cookie from '@fastify/cookie'
import websocket from '@fastify/websocket'
import fastify, { type FastifyInstance } from 'fastify'
import type pg from 'pg'
import type { Product } from '../kernel/area.ts'
import { notFound } from '../kernel/errors.ts'
import { apiPage, apiStyle } from './api-page.ts'
import { makeCallerOf } from './caller.ts'
import { registerLive } from './live.ts'
import { openApi } from './openapi.ts'
import { problemOf } from './problem.ts'
import { registerRoutes } from './routes.ts'
import { registerWeb } from './web.ts'

const MAX_JSON = 1024 * 1024 * 2
/** What is no page runs nothing at all. */
const CSP = "default-src 'none'; frame-ancestors 'none'"

export type HttpServer = { server: FastifyInstance; ready: () => void; stop: () => Promise<void> }

/**
 * The web server over every area: API, live hints, the two faces, health. `web` is the folder of the built faces.
 * `proxies` are the only ones (addresses, CIDR) that are believed about whom a request comes from.
 */
export async function makeServer(
  app: Product,
  pool: pg.Pool,
  web: string | null,
  proxies: readonly string[] = [],
): Promise<HttpServer> {
  const server = fastify({
    bodyLimit: MAX_JSON,
    genReqId: () => app.ids.request(),
    // Without a trusted proxy no header is believed: an address or host is what the connection says.
    trustProxy: proxies.length > 0 && [...proxies],
    routerOptions: { ignoreTrailingSlash: false, caseSensitive: true, maxParamLength: 200 },
    logger: false,
    forceCloseConnections: 'idle',
  })
  let isReady = false
  await server.register(cookie)
  await server.register(websocket, { options: { maxPayload: 4096 } })
  server.removeAllContentTypeParsers()
  server.addContentTypeParser('application/json', { parseAs: 'string' }, server.getDefaultJsonParser('error', 'error'))
  server.addContentTypeParser('application/octet-stream', (_request, _payload, done) => done(null))
  server.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id)
    reply.header('x-content-type-options', 'nosniff')
    reply.header('referrer-policy', 'same-origin')
    reply.header('content-security-policy', CSP)
    reply.header('cross-origin-opener-policy', 'same-origin')
    if (app.place.url.startsWith('https:')) reply.header('strict-transport-security', 'max-age=31536000')
    if (request.url.startsWith('/api/')) reply.header('cache-control', 'no-store')
    // Compressed bodies are refused before they are read (CVE-2026-111497).
    if (request.headers['content-encoding'] !== undefined)
      throw Object.assign(new Error('encoded body'), { statusCode: 415 })
  })
  server.setErrorHandler((error, request, reply) => {
    const problem = problemOf(error, request.id, app)
    if (problem.retryAfter) reply.header('retry-after', problem.retryAfter)
    return reply.code(problem.status).type('application/problem+json; charset=utf-8').send(JSON.stringify(problem))
  })
  server.get('/healthz', async () => ({ alive: true }))
  server.get('/readyz', async (_request, reply) => {
    const answers =
      isReady &&
      (await pool.query('select 1').then(
        () => true,
        () => false,
      ))
    return reply.code(answers ? 200 : 503).send({ ready: answers })
  })
  const callerOf = makeCallerOf(app)
  registerRoutes(server, app, callerOf)
  const stopLive = await registerLive(server, app, pool, callerOf)
  let description: string | null = null
  let readable: string | null = null
  server.get('/api/docs', async (_request, reply) =>
    reply
      .type('text/html; charset=utf-8')
      .header('content-security-policy', "default-src 'none'; style-src 'self'; frame-ancestors 'none'")
      .send((readable ??= apiPage(app))),
  )
  server.get('/api/docs.css', async (_request, reply) => reply.type('text/css').send(apiStyle))
  server.get('/api/openapi.json', async (_request, reply) =>
    reply.type('application/json').send((description ??= JSON.stringify(openApi(app)))),
  )
  server.all('/api/*', async () => {
    throw notFound()
  })
  if (web) await registerWeb(server, web)
  server.setNotFoundHandler(() => {
    throw notFound()
  })
  return {
    server,
    ready: () => {
      isReady = true
    },
    stop: async () => {
      isReady = false
      await stopLive()
      await server.close()
    },
  }
}
