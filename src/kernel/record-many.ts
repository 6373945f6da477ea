import { sql } from 'kysely'
import type { Tx } from './db.ts'
import { EVENT_CHANNEL, type Happening } from './events.ts'
import type { Me } from './me.ts'

/** Records that open pages are told of one by one; for more, their lists are read again once. */
const TOLD = 20

/** Writes many events in one statement, for work in batches. Nothing is heard of them when the transaction is rolled back. */
export async function recordMany(tx: Tx, me: Me, at: Date, happenings: readonly Happening[]): Promise<void> {
  if (happenings.length === 0) return
  const rows = happenings.map(({ name, subject, before, after, detail }) => ({
    name,
    kind: subject.kind,
    subject: subject.id,
    before: before ?? null,
    after: after ?? null,
    detail: detail ?? null,
  }))
  const hints = rows.slice(-TOLD).map(({ name, kind, subject }) => JSON.stringify({ type: name, kind, id: subject }))
  await sql`
    with written as (
      insert into events (at, name, actor_id, hat, subject_kind, subject_id, before, after, detail)
      select ${at}, row.name, ${me.person}, ${me.hat}, row.kind, row.subject,
        nullif(row.before, 'null'), nullif(row.after, 'null'), nullif(row.detail, 'null')
      from rows from (jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as (name text, kind text, subject bigint, before jsonb, after jsonb, detail jsonb)) as row
    ) select pg_notify(${EVENT_CHANNEL}, hint) from unnest(${sql.val(hints)}::text[]) as hint`.execute(tx)
}

/** Tells open pages that a record's progress has moved on, without an event: nobody audits it. */
export async function tellProgress(tx: Tx, kind: string, id: number): Promise<void> {
  const hint = JSON.stringify({ type: `${kind}.progressed`, kind, id })
  await sql`select pg_notify(${EVENT_CHANNEL}, ${hint})`.execute(tx)
}
