import { z } from 'zod'

/** A node of the syntax tree (ESTree with TypeScript); what it has beside these depends on its type. */
export type Node = { type: string; start: number; end: number } & Readonly<Record<string, unknown>>

export const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string' && 'start' in value

/** All nodes of a tree, each before what stands in it. */
export function nodesOf(tree: unknown): Node[] {
  const found: Node[] = []
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) return value.forEach(visit)
    if (!isNode(value)) return
    found.push(value)
    Object.values(value).forEach(visit)
  }
  visit(tree)
  return found
}

/** The string that a node stands for, or null: a literal, or a template without holes. */
export function stringOf(value: unknown): string | null {
  if (!isNode(value)) return null
  if (value.type === 'Literal') return typeof value['value'] === 'string' ? value['value'] : null
  const quasis = value.type === 'TemplateLiteral' ? quasisOf(value) : []
  return quasis.length === 1 ? (quasis[0] ?? null) : null
}

const quasi = z.object({ value: z.object({ cooked: z.string().nullish() }) })

/** The written parts of a template, between its holes. */
export const quasisOf = (template: Node): string[] =>
  z
    .array(quasi)
    .parse(template['quasis'])
    .map(({ value }) => value.cooked ?? '')

/** `t`, `app.words` -> `t`, `words`: the last name of what is called. */
export function nameOf(value: unknown): string | null {
  if (!isNode(value)) return null
  if (value.type === 'Identifier' || value.type === 'JSXIdentifier') return String(value['name'])
  if (value.type === 'MemberExpression') return nameOf(value['property'])
  return null
}

export const partsOf = (value: unknown): Node[] => (Array.isArray(value) ? value.filter(isNode) : [])
