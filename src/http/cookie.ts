import type { FastifyReply } from 'fastify'
import type { App } from '../kernel/app.ts'
import { SESSION_COOKIE } from './caller.ts'

/** Sets the session cookie, or takes it away (null). Secure as soon as the public address is https. */
export function setSessionCookie(reply: FastifyReply, app: App, token: string | null): void {
  const options = { path: '/', httpOnly: true, sameSite: 'lax', secure: app.place.url.startsWith('https:') } as const
  if (token === null) reply.clearCookie(SESSION_COOKIE, options)
  else reply.setCookie(SESSION_COOKIE, token, { ...options, maxAge: 60 * 60 * 24 * 30 })
}
