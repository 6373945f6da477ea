import { sql } from 'kysely'
import { z } from 'zod'
import type { Db } from '../../../kernel/db.ts'

/** A column that holds the key of a row of `target`. */
export type Reference = {
  table: string
  column: string
  target: string
  /** The column beside it that says which kind of record is meant, where it may be any (`subject_kind`, `subject_id`). */
  kindColumn: string | null
  isRequired: boolean
}

/** What two rows of a table must not share: the expressions of a unique index or an exclusion constraint. */
export type Sameness = {
  name: string
  table: string
  keys: { expression: string; operator: string }[]
  predicate: string | null
}

export type Shape = {
  table: string
  /** Columns of the primary key. */
  key: string[]
  columns: { name: string; type: string; isGenerated: boolean }[]
}

export type Catalogue = {
  shapeOf: (table: string) => Shape
  referencesTo: (table: string) => Reference[]
  samenessOf: (table: string, name: string) => Sameness | undefined
  /** Unique without a condition, over plain columns, this one among them: the other columns. */
  plainKeysWith: (table: string, column: string) => string[][]
}

const shape = z.object({
  table: z.string(),
  key: z.array(z.string()),
  columns: z.array(z.object({ name: z.string(), type: z.string(), isGenerated: z.boolean(), isRequired: z.boolean() })),
})
const foreignKey = z.object({ table: z.string(), column: z.string(), target: z.string(), isRequired: z.boolean() })
const sameness = z.object({
  name: z.string(),
  table: z.string(),
  expressions: z.array(z.string()),
  operators: z.array(z.string()).nullable(),
  predicate: z.string().nullable(),
})

const HERE = sql`(select oid from pg_namespace where nspname = current_schema())`

/** Everything in the database that can refer to a record, read from PostgreSQL's own catalogue, so that no table is forgotten. */
export async function readCatalogue(db: Db): Promise<Catalogue> {
  const shapes = z.array(shape).parse((await shapesIn.execute(db)).rows)
  const keys = z.array(foreignKey).parse((await foreignKeysIn.execute(db)).rows)
  const all = z
    .array(sameness)
    .parse((await samenessIn.execute(db)).rows)
    .map(withOperators)
  const references = [...keys.map((one) => ({ ...one, kindColumn: null })), ...unkeyed(shapes, keys)]
  return {
    shapeOf(table) {
      const found = shapes.find((one) => one.table === table)
      if (!found) throw new Error(`There is no table ${table}.`)
      return found
    },
    referencesTo: (table) => references.filter((one) => one.target === table),
    samenessOf: (table, name) => all.find((one) => one.table === table && one.name === name),
    plainKeysWith: (table, column) =>
      all
        .filter((one) => one.table === table && one.predicate === null && one.keys.every(isPlain))
        .map((one) => one.keys.map((key) => key.expression))
        .filter((columns) => columns.includes(column))
        .map((columns) => columns.filter((other) => other !== column)),
  }
}

const isPlain = ({ expression, operator }: Sameness['keys'][number]) =>
  operator === '=' && /^[a-z_][a-z0-9_]*$/.test(expression)

const withOperators = ({ expressions, operators, ...one }: z.output<typeof sameness>): Sameness => ({
  ...one,
  keys: expressions.map((expression, at) => ({ expression, operator: operators?.[at] ?? '=' })),
})

const shapesIn = sql`
  select c.relname as table,
    array(select a.attname::text from unnest(p.conkey) with ordinality k(number, place)
      join pg_attribute a on a.attrelid = c.oid and a.attnum = k.number order by k.place) as key,
    (select jsonb_agg(jsonb_build_object('name', a.attname, 'type', format_type(a.atttypid, null),
        'isGenerated', a.attgenerated <> '', 'isRequired', a.attnotnull) order by a.attnum)
      from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns
  from pg_class c join pg_constraint p on p.conrelid = c.oid and p.contype = 'p'
  where c.relnamespace = ${HERE} and c.relkind in ('r', 'p') and not c.relispartition
  order by c.relname`

const foreignKeysIn = sql`
  select c.relname as table, a.attname as column, t.relname as target, a.attnotnull as "isRequired"
  from pg_constraint f join pg_class c on c.oid = f.conrelid join pg_class t on t.oid = f.confrelid
  join pg_attribute a on a.attrelid = f.conrelid and a.attnum = f.conkey[1]
  where f.contype = 'f' and cardinality(f.conkey) = 1 and c.relnamespace = ${HERE} and not c.relispartition
  order by c.relname, a.attnum`

const samenessIn = sql`
  select i.relname as name, c.relname as table,
    array(select pg_get_indexdef(x.indexrelid, n, true) from generate_series(1, x.indnkeyatts) n order by n) as expressions,
    (select array(select o.oprname::text from unnest(e.conexclop) with ordinality u(op, place) join pg_operator o on o.oid = u.op order by u.place)
      from pg_constraint e where e.conindid = x.indexrelid and e.contype = 'x') as operators,
    pg_get_expr(x.indpred, x.indrelid, true) as predicate
  from pg_index x join pg_class i on i.oid = x.indexrelid join pg_class c on c.oid = x.indrelid
  where c.relnamespace = ${HERE} and (x.indisunique or x.indisexclusion)
  order by c.relname, i.relname`

/** What a kind is called beside an id -> its table. */
const tableOfKind: Readonly<Record<string, string>> = { person: 'people', company: 'companies' }

/**
 * References without a foreign key, known by their names: `subject_kind` with `subject_id` for a record of any kind,
 * `actor_id`, `…_by`, `…person_id` for people, `…company_id` for companies.
 */
function unkeyed(shapes: readonly z.output<typeof shape>[], keys: readonly z.output<typeof foreignKey>[]): Reference[] {
  return shapes.flatMap(({ table, columns }) =>
    columns.flatMap(({ name, type, isRequired }): Reference[] => {
      if (type !== 'bigint' || keys.some((key) => key.table === table && key.column === name)) return []
      const kindColumn = columns.find(
        (other) => other.type === 'text' && name !== 'id' && other.name === name.replace(/(^|_)id$/, '$1kind'),
      )?.name
      if (kindColumn)
        return Object.values(tableOfKind).map((target) => ({ table, column: name, target, kindColumn, isRequired }))
      const target = /(^|_)person_id$|^actor_id$|_by$/.test(name)
        ? 'people'
        : /(^|_)company_id$/.test(name)
          ? 'companies'
          : null
      return target ? [{ table, column: name, target, kindColumn: null, isRequired }] : []
    }),
  )
}

/** What the record of a table is called beside its id; null where nothing refers to its records that way. */
export const kindOfTable = (table: string): string | null =>
  Object.entries(tableOfKind).find(([, each]) => each === table)?.[0] ?? null
