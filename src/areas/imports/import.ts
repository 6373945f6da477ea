import { type Selectable, sql } from 'kysely'
import { z } from 'zod'
import type { App } from '../../kernel/app.ts'
import type { Db, Tables, Tx } from '../../kernel/db.ts'
import { type Me, wear } from '../../kernel/me.ts'
import { choices } from './choices.ts'
import { personFields } from './people/person-fields.ts'
import { companyFields } from './companies/company-fields.ts'
import { verdicts } from './rows.ts'
import { layout } from './table/layout.ts'

export const importKinds = ['people', 'companies'] as const

/** What each column means, from the first one on; null: it is left out. */
export const columns = z
  .array(z.enum([...personFields, ...companyFields]).nullable())
  .max(500, 'A file has at most 500 columns.')

/** How many lines of each verdict there are. */
export const counts = z.partialRecord(z.enum(verdicts), z.number()).transform((found) => ({
  new: found.new ?? 0,
  changed: found.changed ?? 0,
  same: found.same ?? 0,
  refused: found.refused ?? 0,
}))

export const importStates = ['draft', 'checking', 'checked', 'running', 'done', 'failed', 'undoing', 'undone'] as const

const stored = z.object({
  id: z.number(),
  kind: z.enum(importKinds),
  name: z.string(),
  fileId: z.number().nullable(),
  layout,
  columns,
  choices,
  state: z.enum(importStates),
  isStopping: z.boolean(),
  position: z.number(),
  total: z.number().nullable(),
  createdBy: z.number().nullable(),
})

export type Import = z.output<typeof stored>

/** The row as it is stored, with its parts read by their schemas. */
export const importFrom = (row: Selectable<Tables['imports']>): Import =>
  stored.parse({
    ...row,
    fileId: row.file_id,
    isStopping: row.is_stopping,
    createdBy: row.created_by,
  })

/** Errors when it is gone. */
export async function lockImport(tx: Tx, id: number): Promise<Import | null> {
  const row = await tx.selectFrom('imports').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  return row ? importFrom(row) : null
}

/** Whoever asked for a piece of work, as staff and with the rights they have now; null when they have none left. */
export async function askerOf(app: App, db: Db, person: number | null): Promise<Me | null> {
  if (person === null) return null
  const at = app.clock()
  const known = (await app.who.load(db, [person], at)).get(person)
  return known ? wear(person, known, at, 'staff') : null
}

/** SQL for `set`: counts with these added. */
export const countsPlus = (more: Readonly<Record<string, number>>) =>
  sql<string>`(select coalesce(jsonb_object_agg(key, total), '{}') from (
    select key, sum(value::int) as total from (
      select * from jsonb_each_text(counts) union all select * from jsonb_each_text(${JSON.stringify(more)}::jsonb)) parts group by key) summed)`
