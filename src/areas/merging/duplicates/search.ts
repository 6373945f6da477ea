import { sql } from 'kysely'
import { z } from 'zod'
import type { App } from '../../../kernel/app.ts'
import { job } from '../../../kernel/jobs.ts'
import type { KindName } from '../records/kind.ts'
import { kinds } from '../records/kinds.ts'
import { refreshDuplicates } from './refresh.ts'

const BATCH = 500

/** Every night: looks through everyone, a few hundred at a time. */
export const searchDuplicates = job({
  name: 'merging.search',
  input: z.object({}),
  every: '41 2 * * *',
  async run(app) {
    for (const kind of ['person', 'company'] as const) await searchAll(app, kind)
  },
})

async function searchAll(app: App, kind: KindName): Promise<void> {
  for (let after = 0; ;) {
    const found = await sql<{ id: number }>`
      select id from ${sql.table(kinds[kind].table)} where id > ${after} order by id limit ${BATCH}`.execute(app.db)
    const ids = found.rows.map(({ id }) => id)
    await refreshDuplicates(app.db, kind, ids, app.clock())
    if (ids.length < BATCH) return
    after = ids.at(-1) ?? after
  }
}
