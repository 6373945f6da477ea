import { sql } from 'kysely'
import { z } from 'zod'
import type { Db } from '../../../kernel/db.ts'
import { read } from '../../../kernel/query.ts'
import * as schema from '../../../kernel/schema.ts'
import { personAccess } from '../../people/access.ts'
import { type Catalogue, linksTo, readCatalogue } from './catalogue.ts'
import { isKeptTable, PEOPLE, unread } from './policy.ts'

/** More is shown as "10,000+". */
const MOST = 10_000

const line = z.object({
  table: z.string(),
  /** `removed`: goes with the person. `blanked`: stays without its words. `kept`: stays and points to a blank person. */
  deed: z.enum(['removed', 'blanked', 'kept']),
  count: z.number(),
})
type Line = z.infer<typeof line>

/** What an erasure will do to the records that point to a person; nothing is changed by asking. */
export const readErasurePlan = read({
  name: 'person.erasure-plan',
  route: 'GET /people/:id/erasure-plan',
  says: 'What an erasure would remove, blank and keep, table by table.',
  input: z.strictObject({ id: schema.id }),
  output: z.object({ lines: z.array(line), can: schema.hints }),
  on: personAccess,
  rule: 'erase',
  select: (q) => q.select('people.id'),
  async answer(row: { id: number; can: Record<string, boolean> }, { db }) {
    return { lines: await planOf(db, await readCatalogue(db), row.id), can: row.can }
  },
})

async function planOf(db: Db, catalogue: Catalogue, person: number): Promise<Line[]> {
  const wanted = [...catalogue.values()].flatMap((table) => {
    const links = unread.has(table.name) ? [] : linksTo(table, PEOPLE)
    const going = links.filter(({ onDelete }) => onDelete === 'cascade')
    const staying = links.filter(({ onDelete, column }) => onDelete !== 'cascade' && !column.endsWith('_by'))
    const deed = isKeptTable(catalogue, table.name) ? ('blanked' as const) : ('removed' as const)
    return [
      ...(going.length > 0 ? [{ table: table.name, deed, columns: going }] : []),
      ...(staying.length > 0 ? [{ table: table.name, deed: 'kept' as const, columns: staying }] : []),
    ]
  })
  const counts = wanted.map(({ table, columns }) => {
    const theirs = sql.join(
      columns.map(({ column }) => sql`${sql.ref(column)} = ${person}`),
      sql` or `,
    )
    return sql`(select count(*) from (select from ${sql.table(table)} where ${theirs} limit ${MOST + 1}) few)`
  })
  const found = await sql<{ counts: number[] }>`select array[${sql.join(counts)}]::bigint[] as counts`.execute(db)
  return wanted
    .map(({ table, deed }, at) => ({ table, deed, count: found.rows[0]?.counts[at] ?? 0 }))
    .filter(({ count }) => count > 0)
}
