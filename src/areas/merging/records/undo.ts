import { sql } from 'kysely'
import { z } from 'zod'
import type { Tx } from '../../../kernel/db.ts'
import { conflict } from '../../../kernel/errors.ts'
import { operation } from '../../../kernel/operation.ts'
import * as schema from '../../../kernel/schema.ts'
import { mergeAccess } from '../access.ts'
import { readCatalogue } from '../engine/catalogue.ts'
import { putBack } from '../engine/put-back.ts'
import { kindName } from './kind.ts'
import { kinds } from './kinds.ts'

/**
 * Takes a merge back within 30 days: the merged record is there again with everything it had, as it had it. What
 * happened since stays with the master, but for tickets asked under a membership that goes back. What was given away,
 * changed or deleted since stays as it is. Of several merges the last one goes first. `lost` names the kinds of records
 * whose place has been taken since (a username, say), one entry each.
 * Errors: `conflict` when it is too late, done already, or another merge of the same record came after it.
 */
export const undoMerge = operation({
  name: 'merge.undo',
  route: 'DELETE /merges/:id',
  says: 'Takes a merge back: the merged record is there again with everything it had.',
  input: z.strictObject({ id: schema.id }),
  output: z.object({ kind: kindName, id: z.number(), master: z.number(), lost: z.array(z.string()) }),
  on: mergeAccess,
  rule: 'undo',
  async run({ tx, me, record, now, happened }) {
    const kind = kinds[kindName.parse(record.kind)]
    const pair = { master: record.master_id, merged: record.merged_id }
    if (record.undone_at) throw conflict('merging.undone', 'This merge was taken back already.')
    if (record.undo_until <= now) throw conflict('merging.too-late', 'A merge can be taken back for 30 days.')
    await lockMaster(tx, kind.table, pair.master)
    await assertKept(tx, record.id)
    await assertLast(tx, record)
    await kind.forgetRights(tx, [pair.master])
    const lost = await putBack(tx, await readCatalogue(tx), record.id)
    await kind.sortOut(tx, pair, record.id)
    await kind.forgetRights(tx, [pair.merged])
    await tx.updateTable('merges').set({ undone_at: now, undone_by: me.person }).where('id', '=', record.id).execute()
    await tx.deleteFrom('merge_steps').where('merge_id', '=', record.id).execute()
    for (const [id, other] of [
      [pair.master, pair.merged],
      [pair.merged, pair.master],
    ] as const)
      await happened({
        name: `${kind.name}.unmerged`,
        subject: { kind: kind.name, id },
        detail: { merge: record.id, other, lost },
      })
    return { kind: kind.name, id: pair.merged, master: pair.master, lost }
  },
})

async function lockMaster(tx: Tx, table: string, id: number): Promise<void> {
  const found = await sql`select from ${sql.table(table)} t where t.id = ${id} for update`.execute(tx)
  if (found.rows.length === 0)
    throw conflict(
      'merging.master-gone',
      'The record that stayed is gone or has itself been merged. Take that back first.',
    )
}

/** Whoever erases the master erases what was kept for the way back. */
async function assertKept(tx: Tx, merge: number): Promise<void> {
  const kept = await tx
    .selectFrom('merge_steps')
    .select('position')
    .where('merge_id', '=', merge)
    .limit(1)
    .executeTakeFirst()
  if (!kept) throw conflict('merging.forgotten', 'What was kept for the way back has been erased.')
}

/** Rows went from hand to hand: they come back in the reverse order. */
async function assertLast(tx: Tx, { id, kind, master_id: master }: { id: number; kind: string; master_id: number }) {
  const later = await tx
    .selectFrom('merges')
    .select('id')
    .where('kind', '=', kind)
    .where('master_id', '=', master)
    .where('id', '>', id)
    .where('undone_at', 'is', null)
    .limit(1)
    .executeTakeFirst()
  if (later)
    throw conflict('merging.not-last', 'Another record was merged into the same one later. Take that back first.')
}
