import { type Expression, sql } from 'kysely'
import { z } from 'zod'
import type { Db } from '../../../kernel/db.ts'
import * as schema from '../../../kernel/schema.ts'

export const erasedEvent = 'person.erased'

/** Waiting: asked for, and still to be taken back. Running: begun, not to be taken back. */
export const erasureState = z.enum(['waiting', 'running', 'done', 'cancelled'])

export const erasureColumns = [
  'erasures.id',
  'erasures.person_id as person',
  'erasures.state',
  'erasures.reason',
  'erasures.asked_at as askedAt',
  'erasures.due_at as dueAt',
  'erasures.started_at as startedAt',
  'erasures.ended_at as endedAt',
  'erasures.steps_done as stepsDone',
  'erasures.steps',
] as const

/** An erasure as lists and the certificate show it: nothing in it tells who the person was. */
export const erasureShape = z.object({
  id: z.number(),
  person: z.number(),
  state: erasureState,
  reason: z.enum(['asked', 'retention']),
  askedAt: schema.instant,
  dueAt: schema.instant,
  startedAt: schema.instant.nullable(),
  endedAt: schema.instant.nullable(),
  stepsDone: z.number(),
  steps: z.number().nullable(),
})

const erasureRow = z.object({
  id: z.number(),
  person: z.number(),
  state: erasureState,
  reason: z.enum(['asked', 'retention']),
  askedAt: z.date(),
  dueAt: z.date(),
  startedAt: z.date().nullable(),
  endedAt: z.date().nullable(),
  stepsDone: z.number(),
  steps: z.number().nullable(),
})
export type Erasure = z.infer<typeof erasureRow>

/** SQL: an erasure of the person is on its way or done. */
export const hasErasure = (person: Expression<number>) => sql<boolean>`exists (
  select from erasures where erasures.person_id = ${person} and erasures.state <> 'cancelled')`

/** The erasure of a person that waits, runs or is done; null when there is none. */
export async function erasureOf(db: Db, person: number): Promise<Erasure | null> {
  const found = await db
    .selectFrom('erasures')
    .select(erasureColumns)
    .where('person_id', '=', person)
    .where('state', '<>', 'cancelled')
    .executeTakeFirst()
  return found ? erasureRow.parse(found) : null
}
