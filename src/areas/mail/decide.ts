import { buffer } from 'node:stream/consumers'
import type { App } from '../../kernel/app.ts'
import { databaseError, type Tx } from '../../kernel/db.ts'
import { record } from '../../kernel/events.ts'
import { system } from '../../kernel/me.ts'
import { readSender } from '../outbox/sender.ts'
import { fingerprintOf } from './fingerprint.ts'
import type { Decision, Letter, Step } from './letter.ts'
import { received } from './events.ts'
import { mailKeys } from './proof.ts'
import { steps } from './steps.ts'
import { addressKey } from './text/address.ts'
import type { ParsedMessage } from './text/message.ts'
import { parseMessage } from './text/parse.ts'
import { UnreadableMessage } from './text/unreadable.ts'

export type Decided = Decision & { id: number; from: string | null; subject: string | null; text: string | null }

/** Somebody else wrote the same person or the same message a moment earlier, or the two waited for each other. */
const RACES = ['23505', '40P01', '40001']
const TRIES = 3

/**
 * Takes one kept message through the steps, in one transaction: a ticket, a reply, a bounce noted, an automatic
 * answer noted, or parked with a reason. A message that was decided already stays as it is.
 */
export async function decide(app: App, id: number): Promise<Decided> {
  for (let tries = 1; ; tries++) {
    try {
      return await decideOnce(app, id)
    } catch (error) {
      // Tried again, it finds what the other one wrote.
      if (tries === TRIES || !RACES.includes(databaseError(error)?.code ?? '')) throw error
    }
  }
}

async function decideOnce(app: App, id: number): Promise<Decided> {
  const kept = await app.db
    .selectFrom('inbound_messages')
    .select(['raw_key', 'done_at'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const raw = await buffer(await app.store.open(kept.raw_key))
  const parsed = await readable(raw)
  return app.db.transaction().execute(async (tx) => {
    const row = await tx
      .selectFrom('inbound_messages')
      .selectAll()
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirstOrThrow()
    if (row.done_at !== null) return answer(row.outcome, row.reason, row, null)
    const path: Step[] = []
    const found =
      parsed instanceof UnreadableMessage
        ? parked(`it could not be read: ${parsed.message}`)
        : await walk(app, tx, row, parsed, path)
    const message = parsed instanceof UnreadableMessage ? null : parsed
    const from = message?.from?.address.slice(0, 320) || null
    const subject = message?.subject.slice(0, 500) ?? null
    await tx
      .updateTable('inbound_messages')
      .set({
        outcome: found.outcome,
        reason: found.reason,
        steps: JSON.stringify(path),
        ticket_id: found.ticket ?? null,
        reply_id: found.reply ?? null,
        person_id: found.person ?? null,
        fingerprint: message ? fingerprintOf(message) : null,
        message_id: message?.messageId?.slice(0, 500) ?? null,
        from_address: from && clean(from),
        subject: subject && clean(subject),
        done_at: app.clock(),
      })
      .where('id', '=', id)
      .execute()
    await record(tx, system(app.clock()), app.clock(), {
      name: received,
      subject: { kind: 'inbound-message', id },
      after: { outcome: found.outcome, ticket: found.ticket ?? null },
    })
    return { ...found, id, from, subject, text: null }
  })
}

/** NUL cannot be stored as text. */
const clean = (text: string) => text.replaceAll('\u0000', '')

async function readable(raw: Buffer): Promise<ParsedMessage | UnreadableMessage> {
  try {
    return await parseMessage(raw)
  } catch (error) {
    if (error instanceof UnreadableMessage) return error
    throw error
  }
}

async function walk(
  app: App,
  tx: Tx,
  row: { id: number; mailbox_id: number | null; envelope_to: string[] },
  parsed: ParsedMessage,
  path: Step[],
): Promise<Decision> {
  const now = app.clock()
  const desk = await readSender(app, tx)
  const letter: Letter = {
    app,
    tx,
    now,
    id: row.id,
    mailbox: row.mailbox_id,
    envelopeTo: row.envelope_to,
    parsed,
    fingerprint: fingerprintOf(parsed),
    ours: new Set([addressKey(desk.address) ?? desk.address]),
    keys: await mailKeys(tx, now),
    sender: { address: addressKey(parsed.from?.address ?? '') ?? '', name: parsed.from?.name ?? '' },
    path,
    happened: (what, actor) =>
      record(tx, { ...system(now), person: actor, hat: actor === null ? 'system' : 'mail' }, now, what),
  }
  for (const step of steps) {
    const decision = await step.run(letter)
    if (!decision) continue
    path.push({ step: step.name, found: decision.reason })
    return decision
  }
  return parked('no step knew what to do with it')
}

const parked = (reason: string): Decision => ({ outcome: 'parked', reason })

type Row = {
  id: number
  from_address: string | null
  subject: string | null
  ticket_id: number | null
  reply_id: number | null
}

const answer = (outcome: string | null, reason: string | null, row: Row, text: string | null): Decided => ({
  id: row.id,
  outcome:
    outcome === 'ticket' || outcome === 'reply' || outcome === 'bounce' || outcome === 'auto' ? outcome : 'parked',
  reason: reason ?? '',
  from: row.from_address,
  subject: row.subject,
  text,
  ...(row.ticket_id === null ? {} : { ticket: row.ticket_id }),
  ...(row.reply_id === null ? {} : { reply: row.reply_id }),
})
