import { type Selectable, sql } from 'kysely'
import { z } from 'zod'
import type { App } from '../../../kernel/app.ts'
import type { Tables, Tx } from '../../../kernel/db.ts'
import { record } from '../../../kernel/events.ts'
import { system } from '../../../kernel/me.ts'
import { removeCopies } from '../copy/remove-copies.ts'
import { isOnHold } from '../hold/hold.ts'
import { type Catalogue, readCatalogue } from './catalogue.ts'
import { collectMarks } from './collect-marks.ts'
import { type Counts, counted, counts } from './counts.ts'
import { erasedEvent } from './erasure.ts'
import { filesOfPerson, removeFiles } from './forget-files.ts'
import { forgetPerson } from './forget-person.ts'
import { type Mark, mark, roughPattern } from './mark.ts'
import { readColumns, stored, unread } from './policy.ts'
import { scrubBytes } from './scrub-bytes.ts'
import { scrubTable } from './scrub-table.ts'

type Row = Selectable<Tables['erasures']>

/**
 * Takes an erasure one portion further, in one transaction that also notes how far it is: whoever dies in between is
 * followed by another that goes on there, and two at a time wait for each other. False when there is nothing left to do.
 */
export async function advance(app: App, id: number): Promise<boolean> {
  return app.db.transaction().execute(async (tx) => {
    const row = await tx.selectFrom('erasures').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
    if (!row) return false
    if (row.state === 'waiting') return begin(app, tx, row)
    return row.state === 'running' && goOn(app, tx, row)
  })
}

async function begin(
  app: App,
  tx: Tx,
  { id, person_id: person, due_at: due, removes_files: removes }: Row,
): Promise<boolean> {
  const now = app.clock()
  if (due > now || (await isOnHold(tx, person))) return false
  const catalogue = await readCatalogue(tx)
  const marks = await collectMarks(tx, catalogue, person)
  const forgetting = { tx, catalogue, person, marks, now }
  const files = await filesOfPerson({ db: tx, catalogue, person })
  await removeCopies(app, tx, person)
  const done = await forgetPerson(forgetting)
  const all = counted(done, 'files', 'removed', await removeFiles(app, forgetting, files))
  const steps = stepsOf(catalogue)
  await tx
    .updateTable('erasures')
    .set({
      state: 'running',
      started_at: now,
      marks: JSON.stringify(marks),
      step: steps[0] ?? null,
      steps: steps.length,
      removes_files: removes,
      counts: JSON.stringify(all),
    })
    .where('id', '=', id)
    .execute()
  return true
}

const BYTES = 'bytes of '
const JOBS = 'waiting jobs'

/** Every table with words, then every stored file, then what waits to be done. */
const stepsOf = (catalogue: Catalogue): string[] => [
  ...[...catalogue.values()]
    .filter((table) => !unread.has(table.name) && readColumns(table).length > 0)
    .map(({ name }) => name),
  ...stored.filter(({ table }) => catalogue.has(table)).map(({ table }) => `${BYTES}${table}`),
  JOBS,
]

async function goOn(app: App, tx: Tx, row: Row): Promise<boolean> {
  const catalogue = await readCatalogue(tx)
  const steps = stepsOf(catalogue)
  // After an upgrade in between the step may be called otherwise: then everything is looked through again.
  const at = Math.max(steps.indexOf(row.step ?? ''), 0)
  const portion = await doStep(app, tx, catalogue, row, steps[at] ?? JOBS)
  const next = portion.isLast ? steps[at + 1] : steps[at]
  if (next === undefined) return finish(app, tx, row, portion.counts)
  await tx
    .updateTable('erasures')
    .set({
      step: next,
      after_id: portion.isLast ? 0 : portion.after,
      steps_done: portion.isLast ? at + 1 : at,
      steps: steps.length,
      counts: JSON.stringify(portion.counts),
    })
    .where('id', '=', row.id)
    .execute()
  return true
}

type Portion = { counts: Counts; after: number; isLast: boolean }

async function doStep(app: App, tx: Tx, catalogue: Catalogue, row: Row, step: string): Promise<Portion> {
  const marks = z.array(mark).parse(row.marks)
  const before = counts.parse(row.counts)
  const notice = `${app.words('leaving.notice')}\n`
  const scrubbing = { tx, catalogue, person: row.person_id, marks, notice, erasure: row.id }
  const place = stored.find(({ table }) => step === `${BYTES}${table}`)
  if (place) {
    const { files, after, isLast } = await scrubBytes(
      app,
      { ...scrubbing, removesFiles: row.removes_files },
      place,
      row.after_id,
    )
    return { counts: counted(before, place.table, 'files', files), after, isLast }
  }
  const table = catalogue.get(step)
  if (table) {
    const { changed, removed, after, isLast } = await scrubTable(scrubbing, table, row.after_id)
    return { counts: counted(counted(before, step, 'changed', changed), step, 'removed', removed), after, isLast }
  }
  await dropJobs(tx, marks)
  return { counts: before, after: 0, isLast: true }
}

/** A job that waits with the person's address in hand, such as one to mail them a link, is not done any more. */
async function dropJobs(tx: Tx, marks: readonly Mark[]): Promise<void> {
  const pattern = marks.flatMap((one) => (one.sure ? (roughPattern(one) ?? []) : [])).join('|') || '(?!)'
  await sql`select graphile_worker.complete_jobs(array(
    select id from graphile_worker._private_jobs where locked_at is null and payload::text ~* ${pattern}))`.execute(tx)
}

async function finish(app: App, tx: Tx, { id, person_id: person }: Row, all: Counts): Promise<boolean> {
  const now = app.clock()
  await sql`
    update ${sql.table('erasures')} set state = 'done', ended_at = ${now}, marks = null, step = null, steps_done = steps,
      counts = ${JSON.stringify(all)}::jsonb where id = ${id}`.execute(tx)
  await record(tx, system(now), now, {
    name: erasedEvent,
    subject: { kind: 'person', id: person },
    detail: { erasure: id },
  })
  return false
}
