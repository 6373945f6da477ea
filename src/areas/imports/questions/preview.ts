import { z } from 'zod'
import { Failure } from '../../../kernel/errors.ts'
import { read } from '../../../kernel/query.ts'
import * as schema from '../../../kernel/schema.ts'
import { storedFile } from '../../files/file.ts'
import { importAccess } from '../access.ts'
import { firstRecords } from '../first-records.ts'
import { importFrom } from '../import.ts'
import { layout } from '../table/layout.ts'
import { sheetNames } from '../table/sheet-names.ts'

const LINES = 20
const CELL = 200

const preview = z.object({
  /** Empty when the file has none. */
  headings: z.array(z.string()),
  lines: z.array(z.object({ line: z.number(), cells: z.array(z.string()) })),
  /** The sheets of a workbook. */
  sheets: z.array(z.string()),
  /** Why the file cannot be read so. */
  problem: z.string().nullable(),
})

/** The first lines of the file, read as the import says or as the query tries out. */
export const previewImport = read({
  name: 'import.preview',
  route: 'GET /imports/:id/preview',
  says: 'The first lines of the file, as they are read now.',
  input: z.strictObject({ id: schema.id }),
  output: preview,
  on: importAccess,
  rule: 'see',
  select: (q) => q.selectAll('imports'),
  async answer(row, { app, db }): Promise<z.input<typeof preview>> {
    const one = importFrom(row)
    const file = one.fileId === null ? null : await storedFile(db, one.fileId)
    if (!file) return { headings: [], lines: [], sheets: [], problem: null }
    const sheets =
      one.layout.format === 'xlsx' ? await readable(() => sheetNames(app, file)) : { value: [], problem: null }
    const read = await readable(() => firstRecords(app, file, layout.parse(one.layout), LINES + 1))
    const records = (read.value ?? []).map(({ line, cells }) => ({ line, cells: cells.map(short) }))
    const [first, ...rest] = records
    const hasHeadings = one.layout.hasHeadings && first !== undefined
    return {
      headings: hasHeadings ? first.cells : [],
      lines: hasHeadings ? rest : records.slice(0, LINES),
      sheets: sheets.value ?? [],
      problem: sheets.problem ?? read.problem,
    }
  },
})

const short = (cell: string): string => (cell.length > CELL ? `${cell.slice(0, CELL)}…` : cell)

async function readable<Value>(look: () => Promise<Value>): Promise<{ value: Value | null; problem: string | null }> {
  try {
    return { value: await look(), problem: null }
  } catch (error) {
    if (error instanceof Failure && error.kind === 'invalid') return { value: null, problem: error.message }
    throw error
  }
}
