import { once } from 'node:events'
import type pg from 'pg'
import { WebSocket } from 'ws'
import { z } from 'zod'
import type { Actor } from './actors.ts'

const hint = z.object({ type: z.string(), kind: z.string(), id: z.number() })

export type Stream = {
  actor: Actor
  /** `kind id` of everything heard so far. */
  heard: string[]
  closed: Promise<number>
  close: () => void
  /** The types of what was heard, to wait for. */
  types: Set<string>
  whenHeard: (look: () => void) => void
}

/** The live stream of somebody, as their browser or program would open it; resolves when the server listens for them. */
export async function openStream(address: string, actor: Actor): Promise<Stream> {
  const { 'x-foyer-hat': hat, ...headers } = actor.headers
  const query = hat === undefined ? '' : `?hat=${encodeURIComponent(hat)}`
  const socket = new WebSocket(`${address.replace('http', 'ws')}/api/v1/live${query}`, { headers })
  const stream: Stream = {
    actor,
    heard: [],
    types: new Set(),
    closed: new Promise((resolve) => socket.on('close', (code) => resolve(code))),
    close: () => socket.terminate(),
    whenHeard: (look) => socket.on('message', look),
  }
  socket.on('message', (data) => {
    const { type, kind, id } = hint.parse(JSON.parse(Buffer.isBuffer(data) ? data.toString() : '{}'))
    stream.heard.push(`${kind} ${id}`)
    stream.types.add(type)
  })
  await once(socket, 'open')
  // Over its one connection the server has looked at who listens before it looks at who asks this.
  await fetch(`${address}/api/v1/me`, { headers: actor.headers })
  return stream
}

/** Says to every stream that something happened to a record, as an event that was just committed does. */
export const announce = (pool: pg.Pool, kind: string, id: number, type = 'law.tried') =>
  pool.query("select pg_notify('foyer_events', $1)", [JSON.stringify({ type, kind, id })])

/**
 * Resolves when everything that was announced before has reached the stream, or never will: everyone may see
 * themselves, and hints are looked at in the order they come as long as the server has one connection. False: it was cut.
 */
export async function settled(pool: pg.Pool, stream: Stream, name: string): Promise<boolean> {
  for (const type of [`${name}.almost`, `${name}.end`]) {
    const told = new Promise<boolean>((resolve) => stream.whenHeard(() => stream.types.has(type) && resolve(true)))
    await announce(pool, 'person', stream.actor.me.person ?? 0, type)
    if (!(await Promise.race([told, stream.closed.then(() => false)]))) return false
  }
  return true
}
