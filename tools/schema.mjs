// Writes db/tables.ts (the query builder's types) and db/schema.sql (the whole shape on one page) from a migrated database.

/** The TypeScript types of every table, from the catalogue of `pool`'s database. */
export async function tablesSource(pool) {
  const { rows } = await pool.query(`
    select c.table_name as "table", c.column_name as "column", c.udt_name as type, c.is_nullable = 'YES' as nullable,
      c.column_default is not null or c.is_identity = 'YES' as "hasDefault", c.is_generated = 'ALWAYS' as generated
    from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
    where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.table_name <> 'migrations'
    order by c.table_name, c.ordinal_position`)
  const tables = Map.groupBy ? Map.groupBy(rows, (row) => row.table) : groupBy(rows, (row) => row.table)
  const interfaces = [...tables].map(
    ([table, columns]) =>
      `export interface ${typeName(table)} {\n${columns.map((column) => `  ${column.column}: ${columnType(column)}`).join('\n')}\n}\n`,
  )
  const index = [...tables.keys()].map((table) => `  ${table}: ${typeName(table)}`).join('\n')
  return `// Generated from the migrated database by tools/generate.mjs; not edited by hand.
import type { ColumnType, GeneratedAlways } from 'kysely'

type Generated<T> = ColumnType<T, T | undefined, T>
type Json = ColumnType<unknown, string, string>
type JsonWithDefault = ColumnType<unknown, string | undefined, string>
type JsonOrNull = ColumnType<unknown, string | null | undefined, string | null>

${interfaces.join('\n')}
export interface Tables {
${index}
}
`
}

const TYPES = {
  int8: 'number',
  int4: 'number',
  int2: 'number',
  float8: 'number',
  bool: 'boolean',
  text: 'string',
  timestamptz: 'Date',
  date: 'string',
  bytea: 'Buffer',
  tsvector: 'string',
  _int8: 'number[]',
  _text: 'string[]',
}

function columnType({ type, nullable, hasDefault, generated }) {
  if (type === 'jsonb') return nullable ? 'JsonOrNull' : hasDefault ? 'JsonWithDefault' : 'Json'
  const plain = TYPES[type]
  if (!plain) throw new Error(`No TypeScript type is known for the column type ${type}.`)
  const full = nullable ? `${plain} | null` : plain
  if (generated) return `GeneratedAlways<${full}>`
  return hasDefault || nullable ? `Generated<${full}>` : full
}

const typeName = (table) => table.replace(/(^|_)([a-z])/g, (_, __, letter) => letter.toUpperCase())

function groupBy(rows, keyOf) {
  const groups = new Map()
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row])
  return groups
}

/** Tables, constraints, indexes and triggers as SQL, in a stable order: for reading and for comparing, not for loading. */
export async function schemaSource(pool) {
  const { rows: columns } = await pool.query(`
    select c.relname as "table", a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
        || case when a.attnotnull then ' not null' else '' end
        || case when a.attidentity <> '' then ' generated always as identity'
                when a.attgenerated <> '' then ' generated always as (' || pg_get_expr(d.adbin, d.adrelid) || ') stored'
                when d.adbin is not null then ' default ' || pg_get_expr(d.adbin, d.adrelid) else '' end as line
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
    where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and c.relname <> 'migrations'
    order by c.relname, a.attnum`)
  const { rows: more } = await pool.query(`
    select conrelid::regclass::text as "table", 'constraint ' || conname || ' ' || pg_get_constraintdef(oid) as line, 1 as rank
    from pg_constraint where connamespace = 'public'::regnamespace and contype <> 'n' and conrelid <> 0
    union all
    select tablename, indexdef, 2 from pg_indexes where schemaname = 'public'
      and indexname not in (select conname from pg_constraint where connamespace = 'public'::regnamespace)
    union all
    select tgrelid::regclass::text, pg_get_triggerdef(oid), 3 from pg_trigger where not tgisinternal
    order by 1, 3, 2`)
  const { rows: functions } = await pool.query(`
    select pg_get_functiondef(p.oid) as source from pg_proc p
    where p.pronamespace = 'public'::regnamespace and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
    order by p.proname`)
  const tables = groupBy(columns, (row) => row.table)
  const extras = groupBy(more, (row) => row.table)
  const parts = [...tables].map(
    ([table, own]) =>
      `create table ${table} (\n${own.map((row) => `  ${row.line}`).join(',\n')}\n);\n` +
      (extras.get(table) ?? []).map((row) => `${row.line};\n`).join(''),
  )
  return `-- Generated from the migrated database by tools/generate.mjs; not edited by hand.\n\n${parts.join('\n')}\n${functions.map((row) => `${row.source.trim()};\n`).join('\n')}`
}
