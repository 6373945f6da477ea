import { posix } from 'node:path'
import type { Source } from './sources.ts'
import { isNode, type Node, stringOf } from './syntax.ts'

/** One file of ours named by another: `type` when nothing of it is there any more when the program runs. */
export type Import = { from: string; to: string; isType: boolean; isAsset: boolean }

/** Every file of ours that a source names, in whatever way: import, export, `import()`, types included. */
export const importsOf = (source: Source): Import[] =>
  source.nodes.flatMap((node) => {
    const named = stringOf(node['source'] ?? (node.type === 'TSImportType' ? node['argument'] : null))
    if (named === null || !named.startsWith('.') || !kinds.has(node.type)) return []
    const to = posix.normalize(posix.join(posix.dirname(source.path), named.replace(/\?.*$/, '')))
    return [{ from: source.path, to, isType: isTypeOnly(node), isAsset: !/\.tsx?$/.test(to) }]
  })

const kinds = new Set([
  'ImportDeclaration',
  'ExportNamedDeclaration',
  'ExportAllDeclaration',
  'ImportExpression',
  'TSImportType',
])

function isTypeOnly(node: Node): boolean {
  if (node.type === 'TSImportType' || node['importKind'] === 'type' || node['exportKind'] === 'type') return true
  const names = node['specifiers']
  if (!Array.isArray(names) || names.length === 0) return false
  return names.every((name) => isNode(name) && (name['importKind'] === 'type' || name['exportKind'] === 'type'))
}

/** One ring of files that name each other, or null. */
export function cycleIn(imports: readonly Import[]): string[] | null {
  const next = new Map<string, string[]>()
  for (const { from, to, isAsset } of imports) if (!isAsset) next.set(from, [...(next.get(from) ?? []), to])
  const done = new Set<string>()
  const walk = (file: string, above: string[]): string[] | null => {
    if (above.includes(file)) return [...above.slice(above.indexOf(file)), file]
    if (done.has(file)) return null
    for (const one of next.get(file) ?? []) {
      const ring = walk(one, [...above, file])
      if (ring) return ring
    }
    done.add(file)
    return null
  }
  for (const file of next.keys()) {
    const ring = walk(file, [])
    if (ring) return ring
  }
  return null
}
