import { sql } from 'kysely'
import { z } from 'zod'
import { pageInput } from '../../../kernel/pages.ts'
import { read } from '../../../kernel/query.ts'
import * as schema from '../../../kernel/schema.ts'
import { importAccess } from '../access.ts'
import { verdicts } from '../rows.ts'

const undone = z.enum(['removed', 'put-back', 'kept'])

const row = z.object({
  position: z.number(),
  line: z.number(),
  verdict: z.enum(verdicts),
  name: z.string().nullable(),
  record: z.number().nullable(),
  rule: z.string().nullable(),
  what: z.string().nullable(),
  before: z.record(z.string(), z.unknown()).nullable(),
  after: z.record(z.string(), z.unknown()).nullable(),
  undone: undone.nullable(),
  undoneRule: z.string().nullable(),
})

/** What became, or would become, of each line of the file, by pages in the order of the file. */
export const listImportRows = read({
  name: 'import.rows',
  route: 'GET /imports/:id/rows',
  says: 'What became, or would become, of each line of the file, in its order.',
  input: z.strictObject({
    id: schema.id,
    verdict: z.enum(verdicts).optional(),
    undone: undone.optional(),
    limit: pageInput.limit,
    cursor: z
      .string()
      .regex(/^\d{1,9}$/, 'This cursor is not one of this list. Leave it out to begin at the start.')
      .optional(),
  }),
  output: z.object({ items: z.array(row), next: z.string().nullable() }),
  on: importAccess,
  rule: 'see',
  select: (q, { input }) =>
    q.select(
      sql`(select coalesce(jsonb_agg(page order by position), '[]') from (
        select position, line, verdict, name, record_id as record, rule, what, before, after, undone, undone_rule as "undoneRule"
        from import_rows where import_id = imports.id and position > ${Number(input.cursor ?? 0)}
          ${input.verdict === undefined ? sql`` : sql`and verdict = ${input.verdict}`}
          ${input.undone === undefined ? sql`` : sql`and undone = ${input.undone}`}
        order by position limit ${sql.lit(input.limit + 1)}) page)`.as('rows'),
    ),
  answer({ rows }, { input }) {
    const found = z.array(row).parse(rows)
    const items = found.slice(0, input.limit)
    return { items, next: found.length > input.limit ? String(items.at(-1)?.position) : null }
  },
})
