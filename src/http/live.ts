import type { FastifyInstance } from 'fastify'
import type { WebSocket } from '@fastify/websocket'
import { sql } from 'kysely'
import type pg from 'pg'
import { z } from 'zod'
import type { Product } from '../kernel/area.ts'
import { Failure } from '../kernel/errors.ts'
import { EVENT_CHANNEL } from '../kernel/events.ts'
import { hear } from '../kernel/hear.ts'
import type { TableName } from '../kernel/rule.ts'
import type { Caller } from './caller.ts'
import { API } from './routes.ts'
import type { FastifyRequest } from 'fastify'

const hintShape = z.object({ type: z.string(), kind: z.string(), id: z.number().nullable() })
type Hint = z.infer<typeof hintShape>
type Listener = { socket: WebSocket; request: FastifyRequest; person: number }

/** Channel on which triggers tell whose rights changed: a person's id, or `*` for everyone's. */
const ACCESS_CHANNEL = 'foyer_access'

/** An idle stream is also looked at this often, for sessions and grants that end by their date. */
const RECHECK_MS = 15_000
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

  server.get(`${API}/live`, { websocket: true }, (socket, request) => {
    const refuse = () => socket.close(4401, 'Sign in first.')
    callerOf(request).then(async ({ me }) => {
      if (me.person === null) return refuse()
      const listener = { socket, request, person: me.person }
      if (socket.readyState !== OPEN) return undefined
      listeners.add(listener)
      socket.on('close', () => listeners.delete(listener))
      // What was taken away between the first look and here was told to nobody yet.
      return meOf(listener)
    }, refuse)
    socket.on('error', () => socket.terminate())
  })

  async function meOf(listener: Listener) {
    try {
      const { me } = await callerOf(listener.request)
      if (me.person !== null) return me
    } catch (error) {
      // While the database is away nobody's session has ended, and nobody is told anything.
      if (!(error instanceof Failure)) return null
    }
    listeners.delete(listener)
    listener.socket.close(4401, 'Your session has ended.')
    return null
  }

  async function tell(hint: Hint, listener: Listener): Promise<void> {
    const me = await meOf(listener)
    const access = app.accesses.get(hint.kind)
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

  const spread = (payload: string) => {
    const hint = hintShape.safeParse(JSON.parse(payload))
    if (!hint.success) return
    for (const listener of listeners)
      tell(hint.data, listener).catch((error: unknown) =>
        app.log('warn', 'A hint could not be sent.', { error: String(error) }),
      )
  }
  const lookAgain = (whose: string) => {
    for (const listener of listeners)
      if (whose === '*' || whose === String(listener.person)) meOf(listener).catch(() => {})
  }
  const forget = await hear(
    pool,
    [EVENT_CHANNEL, ACCESS_CHANNEL],
    (payload, channel) => (channel === EVENT_CHANNEL ? spread : lookAgain)(payload),
    app,
  )
  const timer = setInterval(() => lookAgain('*'), RECHECK_MS)
  return async () => {
    clearInterval(timer)
    await forget()
    for (const { socket } of listeners) socket.close(1001, 'The desk is restarting.')
  }
}
