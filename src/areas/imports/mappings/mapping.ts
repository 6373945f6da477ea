import { z } from 'zod'
import type { Db } from '../../../kernel/db.ts'

/** Heading as written -> field. */
export const mappingColumns = z.record(z.string().max(200), z.string().max(40))

/** The columns of a file by the saved mapping that knows all its headings it knows anything of; null without one. */
export async function mappingFor(
  db: Db,
  kind: 'people' | 'companies',
  headings: readonly string[],
): Promise<(string | null)[] | null> {
  const saved = await db
    .selectFrom('import_mappings')
    .select('columns')
    .where('kind', '=', kind)
    .orderBy('created_at', 'desc')
    .execute()
  const known = saved.map(({ columns }) => new Map(Object.entries(mappingColumns.parse(columns))))
  const found = known.find((columns) => [...columns.keys()].every((heading) => headings.includes(heading)))
  return found ? headings.map((heading) => found.get(heading) ?? null) : null
}
