import { sql, type SqlBool } from 'kysely'
import { z } from 'zod'
import { admitToRecord } from '../../../kernel/admit.ts'
import { databaseError, type Tx } from '../../../kernel/db.ts'
import { conflict, invalid } from '../../../kernel/errors.ts'
import type { Me } from '../../../kernel/me.ts'
import { absorb, isReferred } from '../engine/absorb.ts'
import { readCatalogue } from '../engine/catalogue.ts'
import { holdFilesOf } from '../engine/files-of.ts'
import { changeRow, removeRows } from '../engine/steps.ts'
import type { Work } from '../engine/work.ts'
import { fieldsToTake } from './fields.ts'
import type { MergeKind, Pair } from './kind.ts'

const DAY = 24 * 60 * 60 * 1000
/** As long as a merge can be taken back; then its steps are forgotten. */
export const UNDO_DAYS = 30

/** Tables in which a row of the merged record means that record and no other: taken out, and back at an undo. */
const OWN_ROWS = [
  { table: 'duplicates', refers: (id: number) => sql<SqlBool>`(t.one_id = ${id} or t.other_id = ${id})` },
  { table: 'demo_records', refers: (id: number) => sql<SqlBool>`t.id = ${id}` },
] as const

export type Merging = Pair & { take: readonly string[] }

/**
 * Makes two records one, in the transaction of the caller: locks both, asks the rule of each,
 * turns every reference to the master, and takes the merged record out. Gives the id of the merge record.
 * Errors: `not-found` and `forbidden` as the rule `merge` says of either, `forbidden` for rights the asker cannot give.
 */
export async function mergeRecords(
  { tx, me, now }: { tx: Tx; me: Me; now: Date },
  kind: MergeKind,
  { master, merged, take }: Merging,
): Promise<number> {
  if (master === merged) throw invalid({ other: 'These two are the same record.' })
  const pair = { master, merged }
  await admitToRecord(tx, kind.access, 'merge', me, master)
  await admitOther(tx, kind, me, merged)
  await kind.assertAllowed(tx, me, pair, now)
  const { id } = await tx
    .insertInto('merges')
    .values({
      kind: kind.name,
      master_id: master,
      merged_id: merged,
      merged_rank: await kind.rankOf(tx, merged),
      merged_at: now,
      merged_by: me.person,
      undo_until: new Date(now.getTime() + UNDO_DAYS * DAY),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  let position = 0
  const work: Work = {
    tx,
    catalogue: await readCatalogue(tx),
    merge: id,
    person: kind.name === 'person' ? master : null,
    now,
    next: () => ++position,
    unions: kind.unions,
  }
  await kind.begin(work, pair)
  for (const { table, refers } of OWN_ROWS)
    await removeRows(work, table, sql<SqlBool>`t.kind = ${kind.name} and ${refers(merged)}`)
  await absorb(work, kind.table, merged, master)
  if (await isReferred(work, kind.table, merged)) throw new Error(`Something still refers to ${kind.name} ${merged}.`)
  const taken = await fieldsToTake(work, kind, pair, take)
  const code = await codeOf(tx, kind, merged)
  await kind.forgetRights(tx, [master, merged])
  await removeRows(work, kind.table, sql<SqlBool>`t.id = ${merged}`)
  await changeRow(work, kind.table, { id: master }, taken)
  await kind.end(work, pair, { code })
  await holdFilesOf(tx, work.catalogue, id, 'kept')
  await sql`update ${sql.table(kind.table)} set updated_at = ${now}, version = version + 1 where id = ${master}`.execute(
    tx,
  )
  return id
}

const NOT_AVAILABLE = '55P03'

/** Two opposite merges would wait for each other for ever: whoever does not get the second record soon gives up. */
async function admitOther(tx: Tx, kind: MergeKind, me: Me, id: number): Promise<void> {
  await sql`set local lock_timeout = '500ms'`.execute(tx)
  await admitToRecord(tx, kind.access, 'merge', me, id).catch((error: unknown) => {
    throw databaseError(error)?.code === NOT_AVAILABLE
      ? conflict('merging.busy', 'Someone is changing the other one at this moment. Try again.')
      : error
  })
  await sql`set local lock_timeout to default`.execute(tx)
}

async function codeOf(tx: Tx, { table }: MergeKind, id: number): Promise<string | null> {
  const found = await sql`select to_jsonb(t) ->> 'code' as code from ${sql.table(table)} t where t.id = ${id}`.execute(
    tx,
  )
  return z.object({ code: z.string().nullable() }).parse(found.rows[0]).code
}
