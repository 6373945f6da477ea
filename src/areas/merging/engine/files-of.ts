import { sql } from 'kysely'
import { z } from 'zod'
import type { Tx } from '../../../kernel/db.ts'
import { keepFiles } from '../../files/file.ts'
import type { Catalogue } from './catalogue.ts'

const found = z.array(z.object({ id: z.number() }))

/** Keeps the files of rows that a merge has set aside, or leaves them to the sweep when those are forgotten. */
export async function holdFilesOf(tx: Tx, catalogue: Catalogue, merge: number, kept: 'kept' | 'let-go'): Promise<void> {
  for (const { table, column } of catalogue.referencesTo('files')) {
    const files = await sql`
      select distinct (content ->> ${column})::bigint as id from merge_steps step, jsonb_array_elements(step.rows) content
      where step.merge_id = ${merge} and step.action = 'removed' and step.table_name = ${table} and content ->> ${column} is not null`.execute(
      tx,
    )
    await keepFiles(
      tx,
      found.parse(files.rows).map(({ id }) => id),
      kept,
    )
  }
}
