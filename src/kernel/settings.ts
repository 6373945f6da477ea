import type { z } from 'zod'
import type { Db } from './db.ts'

/** One thing an administrator may decide; `fallback` is what a new workspace does. */
export type Setting<S extends z.ZodType = z.ZodType> = { key: string; says: string; schema: S; fallback: z.output<S> }

export const setting = <S extends z.ZodType>(definition: Setting<S>): Setting<S> => definition

/** The value in force. A stored value that no longer fits the schema counts as not set. */
export async function readSetting<S extends z.ZodType>(db: Db, wanted: Setting<S>): Promise<z.output<S>> {
  const row = await db.selectFrom('settings').select('value').where('key', '=', wanted.key).executeTakeFirst()
  return valueOf(wanted, row)
}

/** Several at once. */
export async function readSettings<W extends Readonly<Record<string, Setting>>>(
  db: Db,
  wanted: W,
): Promise<{ [N in keyof W]: z.output<W[N]['schema']> }> {
  const keys = Object.values(wanted).map(({ key }) => key)
  const rows = await db.selectFrom('settings').select(['key', 'value']).where('key', 'in', keys).execute()
  const inForce = Object.entries(wanted).map(([name, one]) => [
    name,
    valueOf(
      one,
      rows.find((row) => row.key === one.key),
    ),
  ])
  // Object.fromEntries does not tell which name has which value.
  return Object.fromEntries(inForce) as { [N in keyof W]: z.output<W[N]['schema']> }
}

function valueOf<S extends z.ZodType>(wanted: Setting<S>, row: { value: unknown } | undefined): z.output<S> {
  const parsed = row && wanted.schema.safeParse(row.value)
  return parsed?.success ? parsed.data : wanted.fallback
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
