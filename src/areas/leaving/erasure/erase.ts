import { z } from 'zod'
import { enqueue, job } from '../../../kernel/jobs.ts'
import { advance } from './advance.ts'

/** Erases one person, portion by portion, once the days of grace are over and no hold lasts; safe to run again. */
export const erase = job({
  name: 'leaving.erase',
  input: z.object({ erasure: z.number() }),
  async run(app, { erasure }) {
    while (await advance(app, erasure));
  },
})

/** Erasures whose time came while a hold lasted, or whose job was lost. */
export const sweepErasures = job({
  name: 'leaving.sweep-erasures',
  every: '41 * * * *',
  input: z.object({}).loose(),
  async run(app) {
    const due = await app.db
      .selectFrom('erasures')
      .select('id')
      .where('state', 'in', ['waiting', 'running'])
      .where('due_at', '<=', app.clock())
      .execute()
    await app.db.transaction().execute(async (tx) => {
      for (const { id } of due) await enqueue(tx, erase, { erasure: id }, { key: `erase:${id}` })
    })
  },
})
