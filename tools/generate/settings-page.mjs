import { code, page, table } from './markdown.mjs'

const says = 'What an administrator may decide, and what a new workspace does until then.'

/** docs/reference/settings.md */
export function settingsPage({ areas }) {
  const parts = areas.flatMap((area) => {
    const rows = (area.settings ?? []).map(({ key, says: meaning, fallback }) => [code(key), meaning, shown(fallback)])
    return rows.length === 0 ? [] : [`## ${area.name}`, table(['Key', 'It decides', 'At first'], rows)]
  })
  return page('Settings', says, parts)
}

function shown(value) {
  if (value === null) return 'not set'
  return value === '' ? 'empty' : code(JSON.stringify(value))
}
