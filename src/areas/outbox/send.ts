import { sql } from 'kysely'
import type { SendMailOptions } from 'nodemailer'
import type { App } from '../../kernel/app.ts'
import { addressKey, plainAddress } from './address.ts'
import { allowanceFor } from './cap.ts'
import { buildRaw, keepCaptured } from './capture.ts'
import { composeMail, type OutboundMessage } from './compose-mail.ts'
import { CONNECTIONS, type Delivery, openMailServer } from './deliver.ts'
import { giveUp } from './give-up.ts'
import { markLeft, postpone } from './left.ts'
import { suppress, suppressionsOf } from './suppression.ts'

/** Mails taken up at a time. */
const BATCH = 20
const MINUTE = 60_000
/** Minutes until the next try; after the last one it is given up, about two days after the first. */
const BACKOFF = [1, 5, 15, 30, 60, 120, 240, 480, 960, 960]
/** No batch takes longer; a mail taken up longer ago than this was lost with its process, and is due again. */
const TAKEN_FOR = 15 * MINUTE

/**
 * Sends mails that are due, the oldest first; true when more may be. A process that dies between sending a mail and
 * noting it sends it once more with the same Message-ID, which every mailbox shows once; one that dies before loses
 * nothing.
 */
export async function sendWaiting(app: App): Promise<boolean> {
  const taken = await take(app)
  if (taken.length === 0) return false
  const composed = await compose(app, await holdBack(app, taken))
  if (app.place.smtpUrl === null) await capture(app, composed)
  else await deliverAll(app, composed, app.place.smtpUrl)
  return taken.length === BATCH
}

/** Takes mails up so that no other process does. */
async function take(app: App): Promise<OutboundMessage[]> {
  const now = app.clock()
  const taken = await app.db
    .updateTable('outbound_messages')
    .set((row) => ({ attempts: row('attempts', '+', 1), next_at: new Date(now.getTime() + TAKEN_FOR) }))
    .where('id', 'in', (rows) =>
      rows
        .selectFrom('outbound_messages')
        .select('id')
        .where('state', '=', 'waiting')
        .where('next_at', '<=', now)
        .orderBy('next_at')
        .orderBy('id')
        .limit(sql.lit(BATCH))
        .forUpdate()
        .skipLocked(),
    )
    .returningAll()
    .execute()
  return taken.sort((a, b) => a.id - b.id)
}

/** Gives up what has no address or may not go there, lets wait what is over the cap, and gives back the others. */
async function holdBack(app: App, taken: readonly OutboundMessage[]): Promise<OutboundMessage[]> {
  const now = app.clock()
  const keyOf = (mail: OutboundMessage) => addressKey(mail.to_address)
  const suppressed = await suppressionsOf(app.db, taken.map(keyOf))
  const stopOf = (mail: OutboundMessage) => {
    if (plainAddress(mail.to_address) !== mail.to_address)
      return { state: 'failed' as const, error: app.words('outbox.no-address') }
    const reason = suppressed.get(keyOf(mail))
    return reason === undefined ? null : { state: 'suppressed' as const, error: reason }
  }
  const sendable = taken.filter((mail) => stopOf(mail) === null)
  const allowance = await allowanceFor(app.db, sendable.map(keyOf), now)
  const leaving: OutboundMessage[] = []
  for (const mail of taken) {
    const stop = stopOf(mail)
    if (stop) {
      await app.db.transaction().execute((tx) => giveUp(tx, mail.id, stop.state, stop.error, now))
      continue
    }
    const later = allowance.take(keyOf(mail))
    if (later) await postpone(app.db, mail.id, later, mail.attempts - 1, null)
    else leaving.push(mail)
  }
  return leaving
}

type Composed = { mail: OutboundMessage; letter: SendMailOptions }

/** A mail that cannot be composed (its file is away) is tried again later, and stands in no other's way. */
async function compose(app: App, mails: readonly OutboundMessage[]): Promise<Composed[]> {
  const tried = await Promise.all(
    mails.map(async (mail) => {
      try {
        return { mail, letter: await composeMail(app, mail) }
      } catch (error) {
        await noteDelivery(app, mail, { outcome: 'postponed', error: String(error), noSuchMailbox: false })
        return null
      }
    }),
  )
  return tried.filter((one) => one !== null)
}

async function capture(app: App, composed: readonly Composed[]): Promise<void> {
  const kept = await Promise.all(composed.map(async ({ mail, letter }) => ({ mail, raw: await buildRaw(letter) })))
  await app.db.transaction().execute(async (tx) => {
    await keepCaptured(tx, kept, app.clock())
    const mails = kept.map(({ mail }) => mail)
    await markLeft(tx, mails, 'captured', app.clock())
  })
}

async function deliverAll(app: App, composed: readonly Composed[], smtpUrl: string): Promise<void> {
  if (composed.length === 0) return
  const server = openMailServer(smtpUrl)
  const left = composed.values()
  const lane = async () => {
    for (const { mail, letter } of left) await noteDelivery(app, mail, await server.deliver(letter))
  }
  try {
    await Promise.all(Array.from({ length: CONNECTIONS }, lane))
  } finally {
    server.close()
  }
}

async function noteDelivery(app: App, mail: OutboundMessage, delivery: Delivery): Promise<void> {
  const now = app.clock()
  if (delivery.outcome === 'sent') return markLeft(app.db, [mail], 'sent', now)
  const pause = BACKOFF[mail.attempts - 1]
  await app.db.transaction().execute(async (tx) => {
    if (delivery.noSuchMailbox) await suppress(tx, mail.to_address, delivery.error, now)
    if (delivery.outcome === 'refused' || pause === undefined) return giveUp(tx, mail.id, 'failed', delivery.error, now)
    return postpone(tx, mail.id, new Date(now.getTime() + pause * MINUTE), mail.attempts, delivery.error)
  })
}
