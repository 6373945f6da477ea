import { sql } from 'kysely'
import type { Db, Tx } from './db.ts'
import type { Me } from './me.ts'

/** What happened, written in the same transaction as the change; the audit trail and the outbox are one table. */
export type Happening = {
  /** Past tense: `ticket.replied`. */
  name: string
  subject: { kind: string; id: number | null }
  before?: Record<string, unknown>
  after?: Record<string, unknown>
  /** More for listeners, never a secret. */
  detail?: Record<string, unknown>
}

export type StoredEvent = {
  id: number
  at: Date
  name: string
  actorId: number | null
  hat: string
  subjectKind: string
  subjectId: number | null
  before: Record<string, unknown> | null
  after: Record<string, unknown> | null
  detail: Record<string, unknown> | null
}

/** Channel on which every process hears, after commit, that something happened. */
export const EVENT_CHANNEL = 'foyer_events'

/** Writes one event and announces it; nothing is heard of it when the transaction is rolled back. */
export async function record(tx: Tx, me: Me, at: Date, happening: Happening, request?: string): Promise<void> {
  const { name, subject, before, after, detail } = happening
  const json = (value: object | undefined) => (value ? JSON.stringify(value) : null)
  const hint = JSON.stringify({ type: name, kind: subject.kind, id: subject.id })
  await sql`
    with written as (
      insert into events (at, name, actor_id, hat, subject_kind, subject_id, before, after, detail, request)
      values (${at}, ${name}, ${me.person}, ${me.hat}, ${subject.kind}, ${subject.id},
        ${json(before)}::jsonb, ${json(after)}::jsonb, ${json(detail)}::jsonb, ${request ?? null})
    ) select pg_notify(${EVENT_CHANNEL}, ${hint})`.execute(tx)
}

const STORED = sql.raw(
  'id, at, name, actor_id as "actorId", hat, subject_kind as "subjectKind", subject_id as "subjectId", before, after, detail',
)

export async function readEvent(db: Db, id: number): Promise<StoredEvent | null> {
  const found = await sql<StoredEvent>`select ${STORED} from events where id = ${id}`.execute(db)
  return found.rows[0] ?? null
}

/** The oldest events that no process has told its listeners of. Locked until the transaction ends; others may refer to them. */
export async function waitingEvents(tx: Tx, limit: number): Promise<StoredEvent[]> {
  const found = await sql<StoredEvent>`
    select ${STORED} from events where delivered_at is null order by id limit ${limit} for no key update skip locked`.execute(
    tx,
  )
  return found.rows
}
