import type { Source } from './sources.ts'
import { lineOf } from './sources.ts'
import { nameOf, type Node, partsOf, quasisOf, stringOf } from './syntax.ts'

/** A table named in SQL, and where. */
export type Naming = { table: string; where: string; path: string }

/** Every place of a source that names one of these tables in SQL: builder calls and templates. */
export function tablesNamed(source: Source, tables: ReadonlySet<string>): Naming[] {
  const found = source.nodes.flatMap((node) => [...inCall(node), ...inTemplate(node)].map((table) => ({ table, node })))
  return found
    .filter(({ table }) => tables.has(table))
    .map(({ table, node }) => ({ table, path: source.path, where: `${lineOf(source, node)} names ${table}` }))
}

const builders =
  /^(selectFrom|insertInto|updateTable|deleteFrom|mergeInto|using|from|\w*[jJ]oin|vocabulary|access|table)$/

/** `selectFrom('tickets as t')`, `selectFrom(['a', 'b'])`, `sql.table('tickets')`, `vocabulary('tickets')`. */
function inCall(node: Node): string[] {
  if (node.type !== 'CallExpression' || !builders.test(nameOf(node['callee']) ?? '')) return []
  const [first] = partsOf(node['arguments'])
  const named = first?.type === 'ArrayExpression' ? partsOf(first['elements']).map(stringOf) : [stringOf(first)]
  return named.flatMap((name) => name?.split(/\s/)[0] ?? [])
}

/** Words after from, join, into, update and using; further ones after commas. */
function inTemplate(node: Node): string[] {
  if (node.type !== 'TaggedTemplateExpression' || !/^sql$/.test(nameOf(tagOf(node)) ?? '')) return []
  const quasi = node['quasi']
  const text = partsOf([quasi]).flatMap(quasisOf).join(' $hole ')
  const heads = [
    ...text.matchAll(
      /\b(?:from|join|into|update|using|table)\s+(?:only\s+|lateral\s+)?([a-z_]+(?:\s+(?:as\s+)?[a-z_]+)?(?:\s*,\s*[a-z_]+(?:\s+(?:as\s+)?[a-z_]+)?)*)/gi,
    ),
  ]
  return heads.flatMap(([, list = '']) => list.split(',').flatMap((one) => one.trim().split(/\s/)[0] ?? []))
}

const tagOf = (node: Node): unknown => node['tag']
