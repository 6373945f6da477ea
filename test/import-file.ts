import { z } from 'zod'
import { upload } from '../src/areas/files/upload.ts'
import { importUndoing, importWork } from '../src/areas/imports/jobs.ts'
import { listImportRows } from '../src/areas/imports/questions/rows.ts'
import { readImport } from '../src/areas/imports/questions/read.ts'
import { beginImport } from '../src/areas/imports/use-cases/begin.ts'
import { prepareImport } from '../src/areas/imports/use-cases/prepare.ts'
import { checkImport, runImport } from '../src/areas/imports/use-cases/start.ts'
import { undoImportRun } from '../src/areas/imports/use-cases/undo.ts'
import { Readable } from 'node:stream'
import { ask } from '../src/kernel/ask.ts'
import type { App } from '../src/kernel/app.ts'
import type { Me } from '../src/kernel/me.ts'
import { perform } from '../src/kernel/perform.ts'

const made = z.object({ id: z.number() })
const row = z.object({
  line: z.number(),
  verdict: z.string(),
  name: z.string().nullable(),
  record: z.number().nullable(),
  rule: z.string().nullable(),
  what: z.string().nullable(),
  undone: z.string().nullable(),
  undoneRule: z.string().nullable(),
})
const counts = z.object({ new: z.number(), changed: z.number(), same: z.number(), refused: z.number() })
const state = z.object({ state: z.string(), counts, total: z.number().nullable(), problem: z.string().nullable() })

export type ImportRow = z.output<typeof row>
export type FileToImport = {
  name?: string
  kind?: 'people' | 'companies'
  layout?: object
  columns?: readonly (string | null)[]
  choices?: object
}

/** Uploads a file and begins an import of it, as the pages do; gives its id. */
export async function begun(app: App, me: Me, content: string | Uint8Array, file: FileToImport = {}): Promise<number> {
  const bytes = typeof content === 'string' ? Buffer.from(content) : Buffer.from(content)
  const uploaded = await perform(
    app,
    upload,
    me,
    { name: file.name ?? 'list.csv' },
    { content: Readable.from([bytes]) },
  )
  const { kind = 'people', layout, columns, choices } = file
  const begin = await perform(app, beginImport, me, { file: made.parse(uploaded.answer).id, kind })
  const { id } = made.parse(begin.answer)
  if (layout) await perform(app, prepareImport, me, { id, layout })
  if (columns || choices) await perform(app, prepareImport, me, { id, columns, choices })
  return id
}

/** How far an import is. */
export const stateOf = async (app: App, me: Me, id: number) => state.parse(await ask(app, readImport, me, { id }))

/** Looks at every line; gives the rows and the counts. */
export async function checked(app: App, me: Me, id: number) {
  await perform(app, checkImport, me, { id })
  await importWork.run(app, { id, mode: 'check' })
  return { ...(await stateOf(app, me, id)), rows: await rowsOf(app, me, id) }
}

/** Imports it to the end. */
export async function imported(app: App, me: Me, id: number) {
  await perform(app, runImport, me, { id })
  await importWork.run(app, { id, mode: 'run' })
  return { ...(await stateOf(app, me, id)), rows: await rowsOf(app, me, id) }
}

/** Takes it back to the end. */
export async function undone(app: App, me: Me, id: number) {
  await perform(app, undoImportRun, me, { id })
  await importUndoing.run(app, { id })
  return { ...(await stateOf(app, me, id)), rows: await rowsOf(app, me, id) }
}

export async function rowsOf(app: App, me: Me, id: number): Promise<ImportRow[]> {
  const rows: ImportRow[] = []
  for (let cursor: string | undefined; ;) {
    const page = z
      .object({ items: z.array(row), next: z.string().nullable() })
      .parse(await ask(app, listImportRows, me, { id, limit: 200, cursor }))
    rows.push(...page.items)
    if (page.next === null) return rows
    cursor = page.next
  }
}
