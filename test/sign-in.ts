import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { App } from '../src/kernel/app.ts'
import { makeServer } from '../src/http/server.ts'
import { testApp, type TestApp } from './app.ts'

export const API = '/api/v1'

export type Desk = TestApp & { server: FastifyInstance; stop: () => Promise<void> }

/** The product behind its own web server, asked without a network. */
export async function testDesk(): Promise<Desk> {
  const made = await testApp()
  const http = await makeServer(made.app, made.pool, null)
  const stop = async () => {
    await http.stop()
    await made.drop()
  }
  return { ...made, server: http.server, stop }
}

export type Answer = { status: number; body: unknown; cookie: string | null; text: string }

type Asked = { body?: unknown; cookie?: string | null; key?: string; hat?: string; from?: string }
type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'

/** One request as a page of the desk sends it. */
export async function fetchFrom(
  desk: Desk,
  method: Method,
  path: string,
  { body, cookie, key, hat, from }: Asked = {},
): Promise<Answer> {
  const response = await desk.server.inject({
    method,
    url: API + path,
    remoteAddress: from ?? '192.0.2.1',
    headers: {
      'x-foyer': '1',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(cookie ? { cookie: `foyer_session=${cookie}` } : {}),
      ...(key ? { authorization: `Bearer ${key}` } : {}),
      ...(hat ? { 'x-foyer-hat': hat } : {}),
    },
    payload: body === undefined ? undefined : JSON.stringify(body),
  })
  const set = response.cookies.find((one) => one.name === 'foyer_session')
  const text = response.body.replace(/"requestId":"[^"]*"/, '')
  return {
    status: response.statusCode,
    body: response.body === '' ? null : response.json(),
    cookie: set?.value || null,
    text,
  }
}

/** The token of the newest link mailed to an address. */
export async function mailedToken(app: App, address: string): Promise<string | null> {
  const mail = await app.db
    .selectFrom('outbound_messages')
    .select('text')
    .where('to_address', '=', address)
    .where('is_secret', '=', true)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return /\/sign-in\/link#([\w-]{43})\s/.exec(mail?.text ?? '')?.[1] ?? null
}

/** Who a cookie or key is taken for. */
export async function whoIs(desk: Desk, asked: Asked): Promise<string | null> {
  const { body } = await fetchFrom(desk, 'GET', '/me', asked)
  return z.object({ person: z.object({ name: z.string() }).nullable() }).parse(body).person?.name ?? null
}
