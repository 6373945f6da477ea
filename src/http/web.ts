import fs from 'node:fs'
import path from 'node:path'
import { randomBytes } from 'node:crypto'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply } from 'fastify'

/** What the built pages carry where the nonce of this answer belongs. */
const NONCE = 'FOYER_NONCE'

/** Nothing but our own files; styles that the interface makes while it runs carry the nonce. */
const policy = (nonce: string) =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src-elem 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob: https:",
    "font-src 'self'",
    "connect-src 'self'",
    "frame-src 'self'",
    "manifest-src 'self'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')

/**
 * The two faces: the desk below /desk, the portal everywhere else. Files under /assets carry a hash in their name and
 * are kept for a year; the pages themselves are asked for each time.
 */
export async function registerWeb(server: FastifyInstance, folder: string): Promise<void> {
  await server.register(fastifyStatic, {
    root: path.join(folder, 'assets'),
    prefix: '/assets/',
    preCompressed: true,
    immutable: true,
    maxAge: '365d',
    index: false,
  })
  const desk = readPage(folder, 'desk.html')
  const portal = readPage(folder, 'portal.html')
  server.get('/desk', async (_request, reply) => sendPage(reply, desk))
  server.get('/desk/*', async (_request, reply) => sendPage(reply, desk))
  server.get('/', async (_request, reply) => sendPage(reply, portal))
  server.get('/*', async (_request, reply) => sendPage(reply, portal))
}

function sendPage(reply: FastifyReply, page: string): FastifyReply {
  const nonce = randomBytes(16).toString('base64')
  return reply
    .type('text/html; charset=utf-8')
    .header('cache-control', 'no-store')
    .header('content-security-policy', policy(nonce))
    .send(page.replaceAll(NONCE, nonce))
}

const readPage = (folder: string, name: string): string => fs.readFileSync(path.join(folder, name), 'utf8')
