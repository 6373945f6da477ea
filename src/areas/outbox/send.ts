import { z } from 'zod'
import type { App } from '../../kernel/app.ts'
import type { Tx } from '../../kernel/db.ts'
import { enqueue, job } from '../../kernel/jobs.ts'
import { plainAddress } from './address.ts'
import { waitsUntil } from './cap.ts'
import { buildRaw, keepCaptured } from './capture.ts'
import { composeMail, type OutboundMessage } from './compose-mail.ts'
import { deliver } from './deliver.ts'
import { blank, giveUp } from './give-up.ts'
import { suppress, suppressionOf } from './suppression.ts'

const MINUTE = 60_000
/** Minutes until the next try; after the last one it is given up, about two days after the first. */
const BACKOFF = [1, 5, 15, 30, 60, 120, 240, 480, 960, 960]
/** No try takes longer; a mail taken up longer ago than this was lost with its process (sweep.ts). */
const TAKEN_FOR = 15 * MINUTE

/**
 * Sends one waiting mail. A process that dies between sending and noting it sends it once more with the same
 * Message-ID, which every mailbox shows once; one that dies before loses nothing.
 */
export const sendMail = job({
  name: 'outbox.send',
  input: z.object({ message: z.number() }),
  async run(app, { message: id }) {
    const message = await take(app, id)
    if (!message) return
    const stop = await reasonToStop(app, message)
    if (stop) return app.db.transaction().execute((tx) => giveUp(tx, id, stop.state, stop.error, app.clock()))
    const later = await waitsUntil(app.db, message.to_address, app.clock())
    if (later) return app.db.transaction().execute((tx) => wait(tx, id, later, message.attempts - 1, null))
    if (app.place.smtpUrl === null) await capture(app, message)
    else await tryDelivery(app, message, app.place.smtpUrl)
  },
})

/** Takes a mail up so that no other process does; null when it has left, or is not due. */
async function take(app: App, id: number): Promise<OutboundMessage | null> {
  const now = app.clock()
  const taken = await app.db
    .updateTable('outbound_messages')
    .set((row) => ({ attempts: row('attempts', '+', 1), next_at: new Date(now.getTime() + TAKEN_FOR) }))
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .where('next_at', '<=', now)
    .returningAll()
    .executeTakeFirst()
  return taken ?? null
}

async function reasonToStop(
  app: App,
  message: OutboundMessage,
): Promise<{ state: 'failed' | 'suppressed'; error: string } | null> {
  if (plainAddress(message.to_address) !== message.to_address)
    return { state: 'failed', error: app.words('outbox.no-address') }
  const reason = await suppressionOf(app.db, message.to_address)
  return reason === null ? null : { state: 'suppressed', error: reason }
}

async function capture(app: App, message: OutboundMessage): Promise<void> {
  const raw = await buildRaw(await composeMail(app, message))
  await app.db.transaction().execute(async (tx) => {
    await keepCaptured(tx, message, raw, app.clock())
    await markLeft(tx, message, 'captured', app.clock())
  })
}

async function tryDelivery(app: App, message: OutboundMessage, smtpUrl: string): Promise<void> {
  const delivery = await deliver(smtpUrl, await composeMail(app, message))
  const now = app.clock()
  await app.db.transaction().execute(async (tx) => {
    if (delivery.outcome === 'sent') return markLeft(tx, message, 'sent', now)
    if (delivery.noSuchMailbox) await suppress(tx, message.to_address, delivery.error, now)
    const pause = BACKOFF[message.attempts - 1]
    if (delivery.outcome === 'refused' || pause === undefined)
      return giveUp(tx, message.id, 'failed', delivery.error, now)
    return wait(tx, message.id, new Date(now.getTime() + pause * MINUTE), message.attempts, delivery.error)
  })
}

async function markLeft(tx: Tx, message: OutboundMessage, state: 'sent' | 'captured', now: Date): Promise<void> {
  await tx
    .updateTable('outbound_messages')
    .set({ state, sent_at: now, error: null })
    .where('id', '=', message.id)
    .execute()
  if (message.is_secret) await blank(tx, message.id)
}

async function wait(tx: Tx, id: number, until: Date, attempts: number, error: string | null): Promise<void> {
  await tx
    .updateTable('outbound_messages')
    .set({ next_at: until, attempts, error })
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .execute()
  await enqueue(tx, sendMail, { message: id }, { key: `mail:${id}`, runAt: until })
}
