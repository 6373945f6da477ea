import { code, page, table } from './markdown.mjs'
import { ownerOf, sources } from './sources.mjs'

const says = `What happened is written in the transaction of the change itself: the audit trail and the outbox of listeners are one table,
\`events\`. Every event says who, under which hat, what, on which record, and what stood there before and after, never a secret.
Listeners hear of it after commit, at least once.`

/** docs/reference/events.md */
export function eventsPage({ areas }, root) {
  const listeners = areas.flatMap((area) => area.listeners ?? [])
  const found = eventNames(sources(root))
  const parts = areas.flatMap((area) => {
    const rows = found
      .filter((event) => event.owners.has(area.name))
      .map((event) => [code(event.name), event.kinds.join(', '), heardBy(listeners, event.name)])
    return rows.length === 0 ? [] : [`## ${area.name}`, table(['Event', 'On a', 'Heard by'], rows)]
  })
  return page('Events', says, parts)
}

function heardBy(listeners, name) {
  return listeners
    .filter((listener) => listener.on.includes(name))
    .map((listener) => code(listener.name))
    .join(', ')
}

/** What is recorded, read from the sources: `{ name, owners, kinds }`, by name. */
export function eventNames(files) {
  const found = new Map()
  for (const { path, text } of files) {
    const constants = constantsOf(files, path)
    for (const [, literal, constant, kind] of text.matchAll(
      /name:\s*(?:['`]([^'`]+)['`]|(\w+)),\s*subject:\s*(?:\{\s*kind:\s*'([^']+)')?/g,
    )) {
      const name = (literal ?? constants.get(constant))?.replace(/\$\{(\w+)\}/g, '{$1}')
      if (name === undefined) continue
      const known = found.get(name) ?? { name, owners: new Set(), kinds: [] }
      known.owners.add(ownerOf(path))
      if (kind !== undefined && !known.kinds.includes(kind)) known.kinds.push(kind)
      found.set(name, known)
    }
  }
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** The event names that the area of `path` exports from its events.ts. */
function constantsOf(files, path) {
  const own = files.find((file) => file.path === `src/areas/${ownerOf(path)}/events.ts`)
  return new Map(
    [...(own?.text ?? '').matchAll(/export const (\w+) = '([^']+)'/g)].map(([, constant, name]) => [constant, name]),
  )
}
