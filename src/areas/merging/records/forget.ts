import { z } from 'zod'
import { job } from '../../../kernel/jobs.ts'
import { readCatalogue } from '../engine/catalogue.ts'
import { holdFilesOf } from '../engine/files-of.ts'

const BATCH = 100

/**
 * Once a day: what was kept of merged records for an undo is forgotten when its time is over. That one went into the
 * other is remembered, so that old addresses of pages lead on.
 */
export const forgetMerges = job({
  name: 'merging.forget',
  input: z.object({}),
  every: '23 3 * * *',
  async run(app) {
    const now = app.clock()
    for (;;) {
      const old = await app.db
        .selectFrom('merges')
        .select('id')
        .where('undo_until', '<=', now)
        .where((merge) => merge.exists(merge.selectFrom('merge_steps').whereRef('merge_id', '=', 'merges.id')))
        .limit(BATCH)
        .execute()
      for (const { id } of old)
        await app.db.transaction().execute(async (tx) => {
          await holdFilesOf(tx, await readCatalogue(tx), id, 'let-go')
          await tx.deleteFrom('merge_steps').where('merge_id', '=', id).execute()
        })
      if (old.length < BATCH) return
    }
  },
})
