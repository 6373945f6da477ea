import type { FastifyReply } from 'fastify'
import type { App } from '../kernel/app.ts'
import { SESSION_COOKIE } from './caller.ts'

/**
 * The longest time that browsers keep a cookie (RFC 6265bis). When a session ends is decided here: one that is used goes
 * on, and its cookie must not end before it does.
 */
const LONGEST = 60 * 60 * 24 * 400

/** Sets the session cookie, or takes it away (null). Secure as soon as the public address is https. */
export function setSessionCookie(reply: FastifyReply, app: App, token: string | null): void {
  const options = { path: '/', httpOnly: true, sameSite: 'lax', secure: app.place.url.startsWith('https:') } as const
  if (token === null) reply.clearCookie(SESSION_COOKIE, options)
  else reply.setCookie(SESSION_COOKIE, token, { ...options, maxAge: LONGEST })
}
