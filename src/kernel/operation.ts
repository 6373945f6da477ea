import type { Readable } from 'node:stream'
import type { Selectable } from 'kysely'
import type { z } from 'zod'
import type { Access } from './access.ts'
import type { App } from './app.ts'
import type { Tables, Tx } from './db.ts'
import type { Happening } from './events.ts'
import type { EnqueueOptions, Job } from './jobs.ts'
import type { Me } from './me.ts'
import type { Fact, TableName } from './rule.ts'

/** Where a request came from, as its connection says. */
export type Origin = { address: string; browser: string | null }

/** What a use case is handed while it runs; everything happens in `tx` or not at all. */
export type Doing<I, R> = {
  app: App
  tx: Tx
  me: Me
  input: I
  /** The record the rule let through, locked for this transaction. */
  record: R
  now: Date
  /** Tells the audit trail and, after commit, the listeners. */
  happened: (what: Happening) => Promise<void>
  enqueue: <J extends z.ZodType>(work: Job<J>, input: z.input<J>, options?: EnqueueOptions) => Promise<void>
  /** Begins (token) or ends (null) the asker's session when the operation has committed. */
  session: (token: string | null) => void
  /** Body of an upload. */
  content: Readable | null
  /** Null when no request asked (jobs, mail, the command line). */
  from: Origin | null
}

type Common<Route extends string, I extends z.ZodType, O extends z.ZodType> = {
  /** `area.verb`, unique: the same name is used in the audit trail, the API reference and the laws. */
  name: string
  /** `POST /tickets/:id/replies`, below /api/v1. */
  route: Route
  /** One sentence for the API reference. */
  says: string
  /** One flat object: path parameters, query and body together. */
  input: I
  output: O
  /** Takes a raw body (an upload) instead of JSON. */
  takesContent?: true
  /** Left out of the public API reference (sign-in pages use it, keys do not). */
  internal?: true
  /** Changes nothing that anyone could audit (a look-up by POST). Everything else must leave an event. */
  leavesNoEvent?: string
  /** Its input or answer holds a password or token: an Idempotency-Key is then taken but nothing is remembered by it. */
  secret?: true
  /** Runs before the transaction, in none: for what has to be counted even when the rest is refused (limits). */
  before?: (calling: Calling<z.output<I>>) => Promise<void>
}

/** A call that has passed its rule about the asker and not yet begun. */
export type Calling<I> = { app: App; me: Me; input: I; now: Date; from: Origin | null }

export type Operation<
  Route extends string,
  I extends z.ZodType,
  O extends z.ZodType,
  T extends TableName,
  A extends string,
> = Common<Route, I, O> &
  (
    | { on: Access<T, A>; rule: A; run(doing: Doing<z.output<I>, Selectable<Tables[T]>>): Promise<z.input<O>> }
    | { on?: undefined; rule: Fact; run(doing: Doing<z.output<I>, null>): Promise<z.input<O>> }
  ) & { kind: 'operation' }

// oxlint-disable-next-line typescript/no-explicit-any -- a list of operations of every shape
export type AnyOperation = Operation<string, any, any, any, any>

/** A use case on one record, loaded and locked through its rule before `run`: input carries its `id`. */
export function operation<
  const Route extends string,
  I extends z.ZodType,
  O extends z.ZodType,
  T extends TableName,
  A extends string,
>(
  definition: Common<Route, I, O> & {
    on: Access<T, A>
    rule: A
    run: (doing: Doing<z.output<I>, Selectable<Tables[T]>>) => Promise<z.input<O>>
  },
): Operation<Route, I, O, T, A> & { route: Route; input: I; output: O }
/** A use case on no record yet: its rule is a fact about who asks. */
export function operation<const Route extends string, I extends z.ZodType, O extends z.ZodType>(
  definition: Common<Route, I, O> & {
    on?: undefined
    rule: Fact
    run: (doing: Doing<z.output<I>, null>) => Promise<z.input<O>>
  },
): Operation<Route, I, O, TableName, string> & { route: Route; input: I; output: O }
export function operation(definition: object): object {
  return { kind: 'operation', ...definition }
}
