import { sql } from 'kysely'
import { z } from 'zod'
import type { Db } from '../../../kernel/db.ts'

const column = z.object({
  name: z.string(),
  kind: z.enum(['text', 'json', 'texts', 'other']),
  nullable: z.boolean(),
  /** Has a default, which is written where nothing may stand. */
  hasDefault: z.boolean(),
  /** Computed, or numbered by itself. */
  isFixed: z.boolean(),
  isBytes: z.boolean(),
})
const link = z.object({ column: z.string(), to: z.string(), onDelete: z.enum(['cascade', 'null', 'refuse']) })
const table = z.object({
  name: z.string(),
  /** Numbered by a column `id`, so that its rows can be walked in portions. */
  numbered: z.boolean(),
  columns: z.array(column),
  links: z.array(link),
})

export type Column = z.infer<typeof column>
export type Link = z.infer<typeof link>
export type Table = z.infer<typeof table>

/** Every table as it stands in the database, by name: what is added later is erased from without being told here. */
export type Catalogue = ReadonlyMap<string, Table>

/** Asks the database itself, so that no table can be forgotten. Links of more than one column are left out. */
export async function readCatalogue(db: Db): Promise<Catalogue> {
  const found = await sql<{ table: unknown }>`
    select jsonb_build_object('name', c.relname,
      'numbered', exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'id' and a.attidentity <> ''),
      'columns', (select coalesce(jsonb_agg(jsonb_build_object('name', a.attname, 'nullable', not a.attnotnull,
          'hasDefault', a.atthasdef, 'isBytes', t.typname = 'bytea', 'isFixed', a.attgenerated <> '' or a.attidentity <> '',
          'kind', case when t.typname in ('text', 'varchar', 'bpchar') then 'text' when t.typname in ('jsonb', 'json') then 'json'
            when t.typname in ('_text', '_varchar') then 'texts' else 'other' end) order by a.attnum), '[]')
        from pg_attribute a join pg_type t on t.oid = a.atttypid
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped),
      'links', (select coalesce(jsonb_agg(jsonb_build_object('column', a.attname, 'to', f.relname,
          'onDelete', case k.confdeltype when 'c' then 'cascade' when 'n' then 'null' else 'refuse' end) order by a.attname), '[]')
        from pg_constraint k join pg_class f on f.oid = k.confrelid join pg_attribute a on a.attrelid = c.oid and a.attnum = k.conkey[1]
        where k.conrelid = c.oid and k.contype = 'f' and cardinality(k.conkey) = 1)) as table
    from pg_class c where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace order by c.relname`.execute(
    db,
  )
  return new Map(found.rows.map((row) => table.parse(row.table)).map((one) => [one.name, one]))
}

/** Columns that a person's words can stand in. */
export const wordColumns = ({ columns }: Table): Column[] =>
  columns.filter(({ kind, isFixed }) => kind !== 'other' && !isFixed)

/** The links of a table to another one. */
export const linksTo = ({ links }: Table, to: string): Link[] => links.filter((one) => one.to === to)
