import { code, page, table } from './markdown.mjs'

const says = `Every table by the area that owns it: no other area names it in SQL. Constraints, indexes, triggers and functions stand in
[db/schema.sql](../../db/schema.sql). The tables of the job queue are its library's own and live in a schema of their own.`

/** docs/reference/schema.md */
export async function schemaPage({ areas }, pool) {
  const columns = await columnsOf(pool)
  const part = (name) => [
    `### ${name}`,
    table(['Column', 'Type', 'May be empty', 'Refers to'], columns.filter((column) => column.table === name).map(row)),
  ]
  const known = new Set(columns.map((column) => column.table))
  const owned = areas.flatMap((area) => area.tables)
  const orphans = [...known].filter((name) => !owned.includes(name))
  const parts = areas.flatMap((area) => {
    const tables = area.tables.filter((name) => known.has(name))
    return tables.length === 0 ? [] : [`## ${area.name}`, area.says, ...tables.flatMap(part)]
  })
  return page('Schema', says, [...parts, ...(orphans.length > 0 ? ['## Of no area', ...orphans.flatMap(part)] : [])])
}

function row({ name, type, isEmptyAllowed, refersTo }) {
  return [code(name), type, isEmptyAllowed ? 'yes' : '', refersTo === null ? '' : code(refersTo)]
}

async function columnsOf(pool) {
  const { rows } = await pool.query(`
    select c.relname as "table", a.attname as name, format_type(a.atttypid, a.atttypmod) as type,
      not a.attnotnull as "isEmptyAllowed",
      (select min(f.confrelid::regclass::text) from pg_constraint f
       where f.conrelid = c.oid and f.contype = 'f' and f.conkey = array[a.attnum]) as "refersTo"
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and c.relname <> 'migrations'
    order by c.relname, a.attnum`)
  return rows
}
