import { sql } from 'kysely'
import { z } from 'zod'
import type { Listener } from '../../kernel/area.ts'
import { job } from '../../kernel/jobs.ts'

/** For so long an import can be undone; then what its lines said is forgotten. */
export const UNDO_LIFE = 30 * 24 * 60 * 60 * 1000

/** Once a night: what the lines of old imports said, and of files that were never imported. The counts stay. */
export const forgetRows = job({
  name: 'imports.forget',
  every: '41 3 * * *',
  input: z.object({}).loose(),
  async run(app) {
    const old = new Date(app.clock().getTime() - UNDO_LIFE)
    await sql`
      delete from import_rows using imports where imports.id = import_rows.import_id
        and coalesce(imports.finished_at, imports.created_at) < ${old} and imports.state not in ('running', 'undoing')`.execute(
      app.db,
    )
  },
})

/** What files said of someone goes when they are erased (GT-6); their line can then not be undone. */
export const forgetErased: Listener = {
  name: 'imports.forget-erased',
  on: ['person.erased'],
  async run(app, event) {
    await sql`
      delete from import_rows using imports where imports.id = import_rows.import_id
        and imports.kind = 'people' and import_rows.record_id = ${event.subjectId}`.execute(app.db)
  },
}
