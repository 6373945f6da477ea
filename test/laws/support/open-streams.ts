import { once } from 'node:events'
import { WebSocket } from 'ws'
import { z } from 'zod'
import type pg from 'pg'
import type { Actor } from './actors.ts'

const hint = z.object({ type: z.string(), kind: z.string(), id: z.number() })

export type Stream = {
  /** `kind id` of everything heard so far. */
  heard: string[]
  /** Resolves when this has been heard as often as asked for. */
  hears: (what: string, times: number) => Promise<void>
  closed: Promise<number>
  close: () => void
}

/** The live stream of somebody, as their browser or program would open it. */
export async function openStream(address: string, actor: Actor): Promise<Stream> {
  const { 'x-foyer-hat': hat, ...headers } = actor.headers
  const query = hat === undefined ? '' : `?hat=${encodeURIComponent(hat)}`
  const socket = new WebSocket(`${address.replace('http', 'ws')}/api/v1/live${query}`, { headers })
  const heard: string[] = []
  const waiting = new Set<() => void>()
  socket.on('message', (data) => {
    const { kind, id } = hint.parse(JSON.parse(Buffer.isBuffer(data) ? data.toString() : '{}'))
    heard.push(`${kind} ${id}`)
    for (const look of waiting) look()
  })
  await once(socket, 'open')
  return {
    heard,
    closed: new Promise((resolve) => socket.on('close', (code) => resolve(code))),
    close: () => socket.terminate(),
    hears: (what, times) =>
      new Promise((resolve) => {
        const look = () => {
          if (heard.filter((one) => one === what).length < times) return
          waiting.delete(look)
          resolve()
        }
        waiting.add(look)
        look()
      }),
  }
}

/** Says to every stream that something happened to a record, as an event that was just committed does. */
export const announce = (pool: pg.Pool, kind: string, id: number) =>
  pool.query("select pg_notify('foyer_events', $1)", [JSON.stringify({ type: 'law.tried', kind, id })])
