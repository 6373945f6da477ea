import type { App } from '../../kernel/app.ts'
import type { Tx } from '../../kernel/db.ts'
import { Failure } from '../../kernel/errors.ts'
import { tellProgress } from '../../kernel/record-many.ts'
import { storedFile, type StoredFile } from '../files/file.ts'
import type { Batch, Line, Mode } from './batch.ts'
import { finishImport } from './finish.ts'
import { askerOf, countsPlus, type Import, importFrom, lockImport } from './import.ts'
import { inHalves } from './in-halves.ts'
import { linkManagers } from './people/link-managers.ts'
import { batchFor } from './batch-for.ts'
import { keepRows, type Row } from './rows.ts'
import { countLines, linesOf } from './lines.ts'
import { ruleOfConstraint } from './rule-of-constraint.ts'

/** Lines of a transaction: enough that statements are few, so few that others hardly wait. */
export const BATCH = 1000

const states = { check: 'checking', run: 'running' } as const

/**
 * Goes through the file of an import from where the last transaction left it, and does what is to be done in batches.
 * Killed at any moment, it goes on with the next batch when it is called again; called twice at a time, one stops.
 */
export async function workOn(app: App, id: number, mode: Mode): Promise<void> {
  const row = await app.db.selectFrom('imports').selectAll().where('id', '=', id).executeTakeFirst()
  const one = row ? importFrom(row) : null
  if (!one || one.state !== states[mode]) return
  const file = one.fileId === null ? null : await storedFile(app.db, one.fileId)
  try {
    if (file && (await goThrough(app, one, file, mode)) === 'elsewhere') return
    await linkManagers(app, one, mode)
    await finishImport(app, id, { state: mode === 'check' ? 'checked' : 'done' })
  } catch (error) {
    // The file itself cannot be read: trying again would not mend it.
    if (!(error instanceof Failure) || error.kind !== 'invalid') throw error
    await finishImport(app, id, { state: 'failed', problem: error.message })
  }
}

async function goThrough(app: App, one: Import, file: StoredFile, mode: Mode): Promise<Going> {
  if (one.total === null) await keepTotal(app, one, await countLines(app, file, one.layout))
  const batch = batchFor(one)
  let lines: Line[] = []
  let from = one.position
  for await (const line of linesOf(app, file, one.layout)) {
    if (line.position <= one.position) continue
    lines.push(line)
    if (lines.length < BATCH) continue
    const going = await doBatch({ app, one, batch, mode, from }, lines)
    if (going !== 'on') return going
    from += lines.length
    lines = []
  }
  return lines.length > 0 ? doBatch({ app, one, batch, mode, from }, lines) : 'on'
}

/** `elsewhere`: another process goes on with it, or has ended it. */
type Going = 'on' | 'stopped' | 'elsewhere'

type Work = { app: App; one: Import; batch: Batch; mode: Mode; from: number }

async function doBatch({ app, one, batch, mode, from }: Work, lines: readonly Line[]): Promise<Going> {
  return app.db.transaction().execute(async (tx) => {
    const now = app.clock()
    const current = await lockImport(tx, one.id)
    if (!current || current.state !== states[mode] || current.position !== from) return 'elsewhere'
    if (current.isStopping) return 'stopped'
    const me = await askerOf(app, tx, current.createdBy)
    if (!me?.grants.has('people.import'))
      throw new Failure('invalid', 'imports.no-right', app.words('imports.no-right'))
    const asked = { tx, me, now, importId: one.id, choices: one.choices }
    await batch.begin(asked)
    const rows = await inHalves(
      tx,
      lines,
      (some) => batch.run(asked, some, mode),
      (line, constraint) => batch.refuse(line, ruleOfConstraint(constraint)),
    )
    await keepRows(tx, one.id, rows)
    await moveOn(tx, one.id, from + lines.length, rows)
    return 'on'
  })
}

async function moveOn(tx: Tx, id: number, position: number, rows: readonly Row[]): Promise<void> {
  const counts: Record<string, number> = {}
  for (const { verdict } of rows) counts[verdict] = (counts[verdict] ?? 0) + 1
  await tx
    .updateTable('imports')
    .set({ position, counts: countsPlus(counts) })
    .where('id', '=', id)
    .execute()
  await tellProgress(tx, 'import', id)
}

async function keepTotal(app: App, one: Import, total: number): Promise<void> {
  await app.db.updateTable('imports').set({ total }).where('id', '=', one.id).execute()
}
