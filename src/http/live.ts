import type { FastifyInstance } from 'fastify'
import type { WebSocket } from '@fastify/websocket'
import { sql } from 'kysely'
import type pg from 'pg'
import { z } from 'zod'
import type { Product } from '../kernel/area.ts'
import type { Access } from '../kernel/access.ts'
import { EVENT_CHANNEL } from '../kernel/events.ts'
import { hear } from '../kernel/outbox.ts'
import type { TableName } from '../kernel/rule.ts'
import type { Caller } from './caller.ts'
import { API } from './routes.ts'
import type { FastifyRequest } from 'fastify'

const hintShape = z.object({ type: z.string(), kind: z.string(), id: z.number().nullable() })
type Hint = z.infer<typeof hintShape>
type Listener = { socket: WebSocket; request: FastifyRequest }

/** How often an idle stream asks again whether its session still stands. */
const RECHECK_MS = 1000
const OPEN = 1

/**
 * Says to each open page that something it may see has changed, never what. Each hint passes the record's own `see`
 * rule for each listener; a listener whose session or hat ended is cut off.
 */
export async function registerLive(
  server: FastifyInstance,
  app: Product,
  pool: pg.Pool,
  callerOf: (request: FastifyRequest) => Promise<Caller>,
): Promise<() => Promise<void>> {
  const listeners = new Set<Listener>()
  // oxlint-disable-next-line typescript/no-explicit-any -- accesses of every table
  const accessOf = new Map<string, Access<any, any>>(app.areas.flatMap((area) => Object.entries(area.accesses ?? {})))

  server.get(`${API}/live`, { websocket: true }, (socket, request) => {
    const listener = { socket, request }
    callerOf(request).then(
      ({ me }) => (me.person === null ? socket.close(4401, 'Sign in first.') : void listeners.add(listener)),
      () => socket.close(4401, 'Sign in first.'),
    )
    socket.on('close', () => listeners.delete(listener))
    socket.on('error', () => listeners.delete(listener))
  })

  async function meOf(listener: Listener) {
    const caller = await callerOf(listener.request).catch(() => null)
    if (caller && caller.me.person !== null) return caller.me
    listeners.delete(listener)
    listener.socket.close(4401, 'Your session has ended.')
    return null
  }

  async function tell(hint: Hint, listener: Listener): Promise<void> {
    const me = await meOf(listener)
    const access = accessOf.get(hint.kind)
    if (!me || !access || hint.id === null) return
    const table: TableName = access.table
    const visible = await app.db
      .selectFrom(table)
      .select(sql`1`.as('one'))
      .where(sql.ref(`${table}.id`), '=', hint.id)
      .where(access.where('see', me))
      .executeTakeFirst()
    if (visible && listener.socket.readyState === OPEN) listener.socket.send(JSON.stringify(hint))
  }

  const forget = await hear(
    pool,
    EVENT_CHANNEL,
    (payload) => {
      const hint = hintShape.safeParse(JSON.parse(payload))
      if (!hint.success) return
      for (const listener of listeners)
        tell(hint.data, listener).catch((error: unknown) =>
          app.log('warn', 'A hint could not be sent.', { error: String(error) }),
        )
    },
    app,
  )
  const timer = setInterval(() => {
    for (const listener of listeners) meOf(listener).catch(() => {})
  }, RECHECK_MS)
  return async () => {
    clearInterval(timer)
    await forget()
    for (const { socket } of listeners) socket.close(1001, 'The desk is restarting.')
  }
}
