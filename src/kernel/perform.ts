import { createHash } from 'node:crypto'
import type { Readable } from 'node:stream'
import { z } from 'zod'
import type { App } from './app.ts'
import type { Tx } from './db.ts'
import { admit, admitToRecord } from './admit.ts'
import { apiName } from './changes.ts'
import { conflict } from './errors.ts'
import { record as recordEvent } from './events.ts'
import { parseInput } from './input.ts'
import { enqueue } from './jobs.ts'
import type { Me } from './me.ts'
import type { AnyOperation, Origin } from './operation.ts'

export type Call = {
  request?: string
  /** Idempotency-Key: the same key with the same input gives the first answer again. */
  key?: string
  content?: Readable | null
  from?: Origin | null
  /** Set when the transaction of a larger piece of work (mail intake) is already open. */
  tx?: Tx
}

export type Outcome = { answer: unknown; session: string | null | undefined }

/**
 * Runs a use case: parses, opens the transaction, loads and locks the record through its rule, runs, commits.
 * Throws `Failure`; then nothing of it is kept.
 */
export async function perform(
  app: App,
  operation: AnyOperation,
  me: Me,
  raw: unknown,
  call: Call = {},
): Promise<Outcome> {
  const input: Record<string, unknown> = parseInput(operation.input, raw)
  if (!operation.on) admit(operation.rule, me)
  await operation.before?.({ app, me, input, now: app.clock(), from: call.from ?? null })
  const within = (tx: Tx) => inTransaction(app, operation, me, input, call, tx)
  return call.tx ? within(call.tx) : app.db.transaction().execute(within)
}

async function inTransaction(
  app: App,
  operation: AnyOperation,
  me: Me,
  input: Record<string, unknown>,
  call: Call,
  tx: Tx,
): Promise<Outcome> {
  const now = app.clock()
  const key = operation.secret ? undefined : call.key
  const before = key ? await answeredBefore(tx, me, key, operation.name, input, now) : null
  if (before) return { answer: before.answer, session: undefined }
  let session: string | null | undefined
  const doing = {
    app,
    tx,
    me,
    input,
    record: operation.on ? await theRecord(tx, operation, me, input) : null,
    now,
    happened: (what: Parameters<typeof recordEvent>[3]) => recordEvent(tx, me, now, what, call.request),
    enqueue: (
      ...[work, payload, options]: Parameters<typeof enqueue> extends [unknown, ...infer Rest] ? Rest : never
    ) => enqueue(tx, work, payload, options),
    session: (token: string | null) => {
      session = token
    },
    content: call.content ?? null,
    from: call.from ?? null,
  }
  // The union of both shapes of `run` takes exactly this; TypeScript cannot follow it through `AnyOperation`.
  const result = await (operation.run as (doing: unknown) => Promise<unknown>)(doing)
  const answer: unknown = operation.output.parse(result)
  if (key) await remember(tx, me, key, answer)
  return { answer, session }
}

async function theRecord(
  tx: Tx,
  { on, rule, input: schema }: Extract<AnyOperation, { on: object }>,
  me: Me,
  input: Record<string, unknown>,
): Promise<Record<string, unknown>> {
  const stored: Record<string, unknown> = await admitToRecord(tx, on, rule, me, Number(input['id']))
  if (input['version'] !== undefined && stored['version'] !== undefined && input['version'] !== stored['version'])
    throw conflict(
      'kernel.stale',
      'Someone changed this in the meantime. What you wrote is kept; look at both texts.',
      fieldsOf(stored, schema),
    )
  return stored
}

/** What stands there now in the fields that the use case writes, and nothing else of the record: the rest may be hidden from the asker. */
function fieldsOf(stored: Record<string, unknown>, schema: unknown): Record<string, unknown> {
  const names = schema instanceof z.ZodObject ? Object.keys(schema.shape) : []
  const columns = Object.entries(stored).map(([column, value]) => [apiName(column).replace(/Id$/, ''), value] as const)
  return Object.fromEntries(columns.filter(([name]) => names.includes(name)))
}

async function answeredBefore(
  tx: Tx,
  me: Me,
  key: string,
  operation: string,
  input: object,
  now: Date,
): Promise<{ answer: unknown } | null> {
  const holder = holderOf(me)
  const fingerprint = createHash('sha256')
    .update(`${operation}\n${JSON.stringify(input)}`)
    .digest('base64url')
  // Waits for a twin that is still under way, and then finds its answer.
  const fresh = await tx
    .insertInto('idempotency_keys')
    .values({ holder, key, fingerprint, created_at: now })
    .onConflict((row) => row.doNothing())
    .executeTakeFirst()
  if (fresh.numInsertedOrUpdatedRows) return null
  const twin = await tx
    .selectFrom('idempotency_keys')
    .select(['fingerprint', 'answer'])
    .where('holder', '=', holder)
    .where('key', '=', key)
    .executeTakeFirstOrThrow()
  if (twin.fingerprint !== fingerprint)
    throw conflict('kernel.key-reused', 'This Idempotency-Key was already used for something else.')
  return { answer: twin.answer }
}

async function remember(tx: Tx, me: Me, key: string, answer: unknown): Promise<void> {
  await tx
    .updateTable('idempotency_keys')
    .set({ answer: JSON.stringify(answer) })
    .where('holder', '=', holderOf(me))
    .where('key', '=', key)
    .execute()
}

const holderOf = (me: Me) => `${me.person ?? '-'} ${me.hat}`
