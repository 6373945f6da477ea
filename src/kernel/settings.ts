import type { z } from 'zod'
import type { Db } from './db.ts'

/** One thing an administrator may decide; `fallback` is what a new workspace does. */
export type Setting<S extends z.ZodType = z.ZodType> = { key: string; says: string; schema: S; fallback: z.output<S> }

export const setting = <S extends z.ZodType>(definition: Setting<S>): Setting<S> => definition

/** The value in force. A stored value that no longer fits the schema counts as not set. */
export async function readSetting<S extends z.ZodType>(db: Db, wanted: Setting<S>): Promise<z.output<S>> {
  const row = await db.selectFrom('settings').select('value').where('key', '=', wanted.key).executeTakeFirst()
  if (!row) return wanted.fallback
  const parsed = wanted.schema.safeParse(row.value)
  return parsed.success ? parsed.data : wanted.fallback
}

export async function writeSetting<S extends z.ZodType>(
  db: Db,
  wanted: Setting<S>,
  value: z.input<S>,
  by: number | null,
  at: Date,
): Promise<void> {
  const json = JSON.stringify(wanted.schema.parse(value))
  await db
    .insertInto('settings')
    .values({ key: wanted.key, value: json, changed_by: by, changed_at: at })
    .onConflict((row) =>
      row.column('key').doUpdateSet((old) => ({
        value: json,
        changed_by: by,
        changed_at: at,
        version: old('settings.version', '+', 1),
      })),
    )
    .execute()
}
