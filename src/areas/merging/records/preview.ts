import { sql } from 'kysely'
import { z } from 'zod'
import { apiName } from '../../../kernel/changes.ts'
import type { Tx } from '../../../kernel/db.ts'
import { Failure, notFound } from '../../../kernel/errors.ts'
import type { Asking } from '../../../kernel/query.ts'
import { read } from '../../../kernel/query.ts'
import * as schema from '../../../kernel/schema.ts'
import { companyAccess } from '../../companies/access.ts'
import { personAccess } from '../../people/access.ts'
import { companyKind } from './company.ts'
import type { Row } from '../engine/work.ts'
import { rowOf } from './fields.ts'
import type { MergeKind, Pair } from './kind.ts'
import { mergeRecords } from './merge-records.ts'
import { personKind } from './person.ts'

const shown = z.union([z.string(), z.boolean()]).nullable()
const counted = z.object({ table: z.string(), count: z.number() })

const answer = z.object({
  master: z.object({ id: z.number(), name: z.string(), code: z.string().nullable() }),
  other: z.object({ id: z.number(), name: z.string(), code: z.string().nullable() }),
  /** Side by side; `after` is what will stand there when nothing of the other one is taken by name. */
  fields: z.array(z.object({ name: z.string(), master: shown, other: shown, after: shown })),
  moves: z.array(counted),
  /** Rows that the master has in its own way already: they are set aside and come back at an undo. */
  setAside: z.array(counted),
  gains: z.array(z.object({ kind: z.string(), name: z.string(), detail: z.string().nullable() })),
  warnings: z.array(z.string()),
  /** Why these two cannot be merged by the asker; null when they can. */
  refusal: z.string().nullable(),
})

const asked = z.strictObject({ id: schema.id, other: schema.id })

/** What a merge of two people would do, found by doing it and taking it back. Where it is refused it says why. */
export const previewPersonMerge = read({
  name: 'person.preview-merge',
  route: 'GET /people/:id/merge-previews/:other',
  says: 'What making another person a part of this one would do: what moves, what is set aside, what this one gains.',
  input: asked,
  output: answer,
  on: personAccess,
  rule: 'merge',
  select: (q) => q.select('people.id'),
  answer: (_row, asking) => preview(asking, personKind),
})

/** The same for companies. */
export const previewCompanyMerge = read({
  name: 'company.preview-merge',
  route: 'GET /companies/:id/merge-previews/:other',
  says: 'What making another company a part of this one would do: what moves, and what is set aside.',
  input: asked,
  output: answer,
  on: companyAccess,
  rule: 'merge',
  select: (q) => q.select('companies.id'),
  answer: (_row, asking) => preview(asking, companyKind),
})

type Preview = z.input<typeof answer>
type Outcome = Pick<Preview, 'moves' | 'setAside' | 'gains' | 'refusal'> & { after: Row }

async function preview(asking: Asking<z.output<typeof asked>>, kind: MergeKind): Promise<Preview> {
  const { db, input } = asking
  const pair = { master: input.id, merged: input.other }
  const [mine, theirs] = [await rowOf(db, kind.table, pair.master), await rowOf(db, kind.table, pair.merged)]
  if (theirs['id'] === undefined) throw notFound()
  const { after, ...outcome } = await tried(asking, kind, pair, mine)
  return {
    ...outcome,
    master: named(mine),
    other: named(theirs),
    fields: kind.fields.map((name) => ({
      name: apiName(name),
      master: shown.parse(mine[name]),
      other: shown.parse(theirs[name]),
      after: shown.parse(after[name]),
    })),
    warnings: await kind.warnings(db, pair),
  }
}

/** Carries the answer out of a transaction that must not be kept. */
class TakenBack extends Error {
  readonly outcome: Outcome

  constructor(outcome: Outcome) {
    super()
    this.outcome = outcome
  }
}

/** Merges and takes it back. A refusal is an answer, too; only what may not be seen is not there. */
async function tried({ app, db, me, now }: Asking<unknown>, kind: MergeKind, pair: Pair, mine: Row): Promise<Outcome> {
  const merging = db.transaction().execute(async (tx) => {
    const before = (await kind.standing(tx, pair.master, now)).map((one) => JSON.stringify(one))
    const merge = await mergeRecords({ tx, me, now }, kind, { ...pair, take: [] })
    const gains = (await kind.standing(tx, pair.master, now)).filter((one) => !before.includes(JSON.stringify(one)))
    const after = await rowOf(tx, kind.table, pair.master)
    throw new TakenBack({ after, gains, refusal: null, ...(await countsOf(tx, kind, merge)) })
  })
  return merging.catch((error: unknown): Outcome => {
    if (error instanceof TakenBack) return error.outcome
    if (!(error instanceof Failure) || !(error.kind === 'forbidden' || error.kind === 'conflict')) throw error
    // The master passed the same rule, so that only the other one's rank can be the reason.
    const refusal = error.code === 'kernel.forbidden' ? app.words('merging.refused') : error.message
    return { after: mine, gains: [], moves: [], setAside: [], refusal }
  })
}

async function countsOf(tx: Tx, { table }: MergeKind, merge: number): Promise<Pick<Outcome, 'moves' | 'setAside'>> {
  const counts = await sql<{ action: string; table: string; count: number }>`
    select action, table_name as table, sum(jsonb_array_length(keys))::int as count from merge_steps
    where merge_id = ${merge} and action in ('moved', 'removed') and table_name not in (${table}, 'duplicates', 'demo_records')
    group by 1, 2 order by 3 desc, 2`.execute(tx)
  const of = (action: string) => counts.rows.filter((one) => one.action === action)
  return { moves: of('moved'), setAside: of('removed') }
}

const who = z.object({ id: z.number(), name: z.string(), code: z.string().optional() })

function named(row: Row) {
  const { id, name, code } = who.parse(row)
  return { id, name, code: code ?? null }
}
