import { sql } from 'kysely'
import type { z } from 'zod'
import type { App } from './app.ts'
import type { Tx } from './db.ts'

/** Work done after commit, at least once, again after a failure. `run` must bear being run twice. */
export type Job<I extends z.ZodType = z.ZodType> = {
  name: string
  input: I
  run: (app: App, input: z.output<I>) => Promise<void>
  /** Crontab line in UTC for work that comes round by itself; its input is then `{}`. */
  every?: string
  /** Tries before it is given up and shown as failed; 25 tries are about three days. */
  attempts?: number
}

export const job = <I extends z.ZodType>(definition: Job<I>): Job<I> => definition

export type EnqueueOptions = {
  /** Two jobs with one key are one job. */
  key?: string
  runAt?: Date
  /** Jobs of one queue run one after the other. */
  queue?: string
}

/** Adds a job in the transaction of the change that asks for it: rolled back together, kept together. */
export async function enqueue<I extends z.ZodType>(
  tx: Tx,
  work: Job<I>,
  input: z.input<I>,
  options: EnqueueOptions = {},
): Promise<void> {
  await sql`select graphile_worker.add_job(
    identifier := ${work.name}, payload := ${JSON.stringify(input)}::json, job_key := ${options.key ?? null},
    run_at := ${options.runAt ?? null}, queue_name := ${options.queue ?? null}, max_attempts := ${work.attempts ?? 25})`.execute(
    tx,
  )
}
