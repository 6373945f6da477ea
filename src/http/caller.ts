import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Identity, Product } from '../kernel/area.ts'
import { forbidden, unauthenticated } from '../kernel/errors.ts'
import { anonymous, type Known, type Me, wear } from '../kernel/me.ts'

export const SESSION_COOKIE = 'foyer_session'
const KEEP = 2000

export type Caller = { me: Me; identity: Identity | null }

/** Finds out who sends a request. What is known of a person is kept until its stamp changes or a dated grant turns. */
export function makeCallerOf(app: Product): (request: FastifyRequest) => Promise<Caller> {
  const identify = app.areas.find((area) => area.identify)?.identify
  const known = new Map<number, { stamp: string; known: Known }>()

  async function knownOf({ person, stamp }: Identity, now: Date): Promise<Known | undefined> {
    const kept = known.get(person)
    if (kept?.stamp === stamp && (kept.known.changesAt === null || kept.known.changesAt > now)) return kept.known
    const fresh = (await app.who.load(app.db, [person], now)).get(person)
    if (known.size >= KEEP) known.clear()
    if (fresh) known.set(person, { stamp, known: fresh })
    return fresh
  }

  return async (request) => {
    const key = bearerOf(request)
    const cookie = key === undefined ? request.cookies[SESSION_COOKIE] : undefined
    if (key === undefined && cookie === undefined) return { me: anonymous(app.clock()), identity: null }
    const identity = identify ? await identify(app, { cookie, key }) : null
    if (!identity) {
      if (key !== undefined) throw unauthenticated('This key is not valid. It may have been revoked or have expired.')
      return { me: anonymous(app.clock()), identity: null }
    }
    const now = app.clock()
    const facts = await knownOf(identity, now)
    const asked = hatOf(request)
    if (identity.hat && asked && asked !== identity.hat)
      throw forbidden(undefined, 'This key is for another hat.', 'kernel.no-such-hat')
    const wish = asked ?? identity.hat
    const me = facts ? wear(identity.person, facts, now, wish) : null
    if (!me && wish) throw forbidden(undefined, 'You do not have this hat (any more).', 'kernel.no-such-hat')
    // Someone without any hat is nobody here, who may still sign in as somebody else.
    if (!me) return { me: anonymous(now), identity: null }
    return { me: { ...me, session: identity.session }, identity }
  }
}

function bearerOf(request: FastifyRequest): string | undefined {
  const header = request.headers.authorization
  if (header === undefined) return undefined
  return /^Bearer ([\w-]{20,200})$/.exec(header)?.[1] ?? ''
}

/** The hat asked for: in a header, or, for a WebSocket, which carries no headers of a page, in the address. */
function hatOf(request: FastifyRequest): string | undefined {
  const header = request.headers['x-foyer-hat']
  if (typeof header === 'string' && header !== '') return header
  const asked = request.ws ? inAddress.safeParse(request.query) : undefined
  return asked?.success ? asked.data.hat : undefined
}

const inAddress = z.object({ hat: z.string() })

/**
 * A write that rides on a cookie must come from our own pages: browsers say where a request comes from, and no other
 * site can add a header of ours.
 */
export function proveSameSite(request: FastifyRequest): void {
  if (request.headers.authorization !== undefined || request.method === 'GET' || request.method === 'HEAD') return
  const site = request.headers['sec-fetch-site']
  if (request.headers['x-foyer'] === '1' && (site === undefined || site === 'same-origin')) return
  throw forbidden(undefined, 'This request did not come from a page of this desk.', 'kernel.cross-site')
}
