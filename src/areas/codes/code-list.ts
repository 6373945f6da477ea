import { type Expression, sql } from 'kysely'
import { z } from 'zod'
import type { Db, Tx } from '../../kernel/db.ts'
import * as schema from '../../kernel/schema.ts'

/** The key by which the product and programs name a list. */
export const codeListKey = z
  .string()
  .max(60)
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'A key has small letters and digits, with "-" between words.')

export const codeName = schema.line(80)

/** A value as a picker offers it: `value` is its id. A retired one is shown only where it was chosen before. */
export const codeChoice = z.object({ value: z.number(), name: z.string(), isRetired: z.boolean() })

export type CodeChoice = z.output<typeof codeChoice>

/** SQL: the name of a code value, for lists, sorts and reports; null where there is none. */
export const codeNameOf = (value: Expression<number | null>) =>
  sql<string | null>`(select code_values.name from code_values where code_values.id = ${value})`

/** SQL: every value of a list in its order, retired ones too, as `CodeChoice[]`. */
export const choicesOf = (list: Expression<number | null>) => sql<CodeChoice[]>`coalesce((
  select jsonb_agg(jsonb_build_object('value', code_values.id, 'name', code_values.name,
    'isRetired', code_values.retired_at is not null) order by code_values.position, code_values.id)
  from code_values where code_values.list_id = ${list}), '[]')`

/** The same of several lists by id, in one statement; a list that is not there is left out. */
export async function choicesByList(db: Db, lists: readonly number[]): Promise<ReadonlyMap<number, CodeChoice[]>> {
  if (lists.length === 0) return new Map()
  const found = await db
    .selectFrom('code_lists')
    .select(['id', choicesOf(sql.ref('code_lists.id')).as('choices')])
    .where('id', 'in', [...new Set(lists)])
    .execute()
  return new Map(found.map(({ id, choices }) => [id, choices]))
}

/** A change inside a list counts as a change of the list, so that an order made before it is noticed. */
export async function touchList(tx: Tx, list: number, now: Date): Promise<void> {
  await tx
    .updateTable('code_lists')
    .set({ updated_at: now, version: sql`version + 1` })
    .where('id', '=', list)
    .execute()
}
