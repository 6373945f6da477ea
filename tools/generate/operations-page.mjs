import { anchor, code, page, table } from './markdown.mjs'
import { sentence } from './rule-tree.mjs'

const says = `Every use case and every question, by area. Routes stand below \`/api/v1\`. "Takes" names the fields of the input
(path, query and body together; \`?\` may be left out); their types and limits stand in \`/api/openapi.json\`. A rule that
names a record is explained in [access](access.md); other rules are given here. "Not for keys" marks what is left out of
the public description: the sign-in pages use it.`

/** docs/reference/operations.md */
export function operationsPage({ areas, words }) {
  const names = accessNames(areas)
  const rows = (endpoints) => endpoints.map((endpoint) => row(endpoint, names, words))
  const parts = areas.flatMap((area) => {
    const offered = [...(area.operations ?? []), ...(area.queries ?? [])]
    if (offered.length === 0) return []
    return [`## ${area.name}`, area.says, table(['Name', 'Route', 'What it does', 'Takes', 'Rule'], rows(offered))]
  })
  return page('Operations and queries', says, parts)
}

/** Access -> how its record is called. */
export function accessNames(areas) {
  return new Map(areas.flatMap((area) => Object.entries(area.accesses ?? {}).map(([name, access]) => [access, name])))
}

function row(endpoint, names, words) {
  const note = endpoint.internal ? ' Not for keys.' : ''
  return [
    code(endpoint.name),
    code(endpoint.route),
    endpoint.says + note,
    fields(endpoint),
    rule(endpoint, names, words),
  ]
}

function rule({ on, rule: asked }, names, words) {
  if (!on) return asked.says ? sentence(asked.says, words) : ''
  const record = names.get(on) ?? on.table
  return `[${code(asked)} of ${record}](access.md#${anchor(record)})`
}

function fields({ input, takesContent }) {
  const shape = shapeOf(input)
  const named = Object.entries(shape).map(([name, schema]) => (schema.safeParse(undefined).success ? `${name}?` : name))
  return [...named, ...(takesContent ? ['the bytes as body'] : [])].join(', ')
}

/** The fields of an object, also when it is refined or transformed. */
function shapeOf(schema) {
  if (schema.shape) return schema.shape
  const inner = schema.def?.in ?? schema.def?.innerType
  return inner ? shapeOf(inner) : {}
}
