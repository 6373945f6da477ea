import { z } from 'zod'
import { job } from '../../kernel/jobs.ts'

const DAY = 24 * 60 * 60 * 1000
const BATCH = 500

/** Once an hour: removes uploads that no record took within a day. The row goes first, so that no row lacks its bytes. */
export const sweepUploads = job({
  name: 'files.sweep',
  input: z.object({}),
  every: '17 * * * *',
  async run(app) {
    const old = new Date(app.clock().getTime() - DAY)
    const gone = await app.db
      .deleteFrom('files')
      .where('id', 'in', (files) =>
        files.selectFrom('files').select('id').where('held', '=', false).where('created_at', '<', old).limit(BATCH),
      )
      .returning('key')
      .execute()
    for (const { key } of gone) await app.store.remove(key)
  },
})
