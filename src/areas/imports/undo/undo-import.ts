import { sql } from 'kysely'
import { z } from 'zod'
import type { App } from '../../../kernel/app.ts'
import type { Tx } from '../../../kernel/db.ts'
import { tellProgress } from '../../../kernel/record-many.ts'
import { recordset } from '../../../kernel/recordset.ts'
import { finishImport } from '../finish.ts'
import { askerOf, type Import, importFrom, lockImport } from '../import.ts'
import { undoCompanies } from './undo-companies.ts'
import { undoPeople } from './undo-people.ts'
import type { Undoing, Undone } from './undone.ts'

const BATCH = 500

const rows = z.array(
  z.object({
    position: z.number(),
    record: z.number(),
    verdict: z.enum(['new', 'changed']),
    before: z.unknown(),
    after: z.unknown(),
  }),
)

/** Takes back an import from its last line to its first, in batches; started again it goes on where it was. */
export async function undoImport(app: App, id: number): Promise<void> {
  while (await app.db.transaction().execute((tx) => undoSome(app, tx, id)));
  const row = await app.db.selectFrom('imports').selectAll().where('id', '=', id).executeTakeFirst()
  if (row && importFrom(row).state === 'undoing') await finishImport(app, id, { state: 'undone' })
}

async function undoSome(app: App, tx: Tx, id: number): Promise<boolean> {
  const one = await lockImport(tx, id)
  if (one?.state !== 'undoing') return false
  const found = await sql`
    select position, record_id as record, verdict, before, after from import_rows
    where import_id = ${id} and verdict in ('new', 'changed') and record_id is not null and undone is null
    order by position desc limit ${sql.lit(BATCH)}`.execute(tx)
  const some = rows.parse(found.rows)
  if (some.length === 0) return false
  const undone = await undo(app, tx, one, some)
  await sql`
    update import_rows set undone = row.undone, undone_rule = row.rule
    from ${recordset(undone)} as row (position integer, undone text, rule text)
    where import_rows.import_id = ${id} and import_rows.position = row.position`.execute(tx)
  await tx
    .updateTable('imports')
    .set({ position: sql`position + ${some.length}` })
    .where('id', '=', id)
    .execute()
  await tellProgress(tx, 'import', id)
  return true
}

async function undo(app: App, tx: Tx, one: Import, some: Undoing['rows']): Promise<Undone[]> {
  const me = await askerOf(app, tx, one.createdBy)
  if (!me) return some.map(({ position }) => ({ position, undone: 'kept', rule: 'may-not' }))
  const undoing = { tx, me, now: app.clock(), importId: one.id, rows: some }
  return one.kind === 'people' ? undoPeople(undoing) : undoCompanies(undoing)
}
