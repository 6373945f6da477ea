import { Readable } from 'node:stream'
import { z } from 'zod'
import type { App } from '../../../kernel/app.ts'
import { download } from '../../../kernel/query.ts'
import * as schema from '../../../kernel/schema.ts'
import { importAccess } from '../access.ts'
import { CSV_BEGIN, csvLine } from '../table/write-csv.ts'

const PAGE = 500

/** The lines that were refused, as they stood in the file, with the reason; to be mended and imported again. */
export const downloadRefused = download({
  name: 'import.refused-lines',
  route: 'GET /imports/:id/refused-lines',
  says: 'The refused lines as a CSV file, each with its reason.',
  input: z.strictObject({ id: schema.id }),
  on: importAccess,
  rule: 'see',
  async open({ app, db, input }) {
    const one = await db.selectFrom('imports').select(['name', 'columns']).where('id', '=', input.id).executeTakeFirst()
    if (!one) return null
    const columns = z.array(z.string().nullable()).parse(one.columns)
    return {
      stream: Readable.from(linesOf(app, input.id, columns)),
      type: 'text/csv',
      name: `${one.name.replace(/\.[^.]*$/, '')}-${app.words('imports.refused-lines')}.csv`,
      size: null,
      inline: false,
    }
  },
})

async function* linesOf(app: App, id: number, columns: readonly (string | null)[]): AsyncGenerator<string> {
  const heading = (field: string | null) => (field === null ? '' : app.words(`imports.field.${field}`))
  yield CSV_BEGIN + csvLine([...columns.map(heading), app.words('imports.line'), app.words('imports.reason')])
  for (let after = 0; ;) {
    const rows = await app.db
      .selectFrom('import_rows')
      .select(['position', 'line', 'rule', 'what', 'cells'])
      .where('import_id', '=', id)
      .where('verdict', '=', 'refused')
      .where('position', '>', after)
      .orderBy('position')
      .limit(PAGE)
      .execute()
    for (const { line, rule, what, cells } of rows) {
      const stood = z.array(z.string()).nullable().parse(cells) ?? []
      const filled = columns.map((_, at) => stood[at] ?? '')
      yield csvLine([...filled, line, app.words(`imports.refused.${rule}`, { what: what ?? '' })])
    }
    if (rows.length < PAGE) return
    after = rows.at(-1)?.position ?? after
  }
}
