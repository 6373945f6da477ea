import { sql } from 'kysely'
import { z } from 'zod'
import type { Db } from '../../../kernel/db.ts'
import { type Catalogue, linksTo } from '../erasure/catalogue.ts'
import { apart, PEOPLE } from '../erasure/policy.ts'

/** Posts somebody holds on records of others: main contact of a company, primary person of a site, manager of people. */
export const holding = z.object({ table: z.string(), column: z.string(), count: z.number() })

/** Counted by the links of the database, so that a post which is added later shows without being told here. */
export async function holdingsOf(db: Db, catalogue: Catalogue, person: number): Promise<z.infer<typeof holding>[]> {
  const posts = [...catalogue.values()].flatMap((table) =>
    linksTo(table, PEOPLE)
      .filter(
        ({ column }) =>
          column !== 'person_id' && !column.endsWith('_by') && (apart.has(table.name) || column === 'manager_id'),
      )
      .map(({ column }) => ({ table: table.name, column })),
  )
  if (posts.length === 0) return []
  const counts = posts.map(
    ({ table, column }) => sql`(select count(*) from ${sql.table(table)} where ${sql.ref(column)} = ${person})`,
  )
  const found = await sql<{ counts: number[] }>`select array[${sql.join(counts)}]::bigint[] as counts`.execute(db)
  return posts.map((post, at) => ({ ...post, count: found.rows[0]?.counts[at] ?? 0 })).filter(({ count }) => count > 0)
}
