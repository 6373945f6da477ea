import type { Product } from '../kernel/area.ts'
import { escapeHtml } from '../kernel/html/escape.ts'
import { type ApiDescription, type Described, openApi } from './openapi.ts'

/** The API as a page to read: no script, no request of its own, made from the same description as openapi.json. */
export function apiPage(app: Product): string {
  const description = openApi(app)
  const byTag = new Map<string, string[]>()
  for (const [path, methods] of Object.entries(description.paths))
    for (const [method, one] of Object.entries(methods)) {
      const tag = one.tags[0] ?? ''
      byTag.set(tag, [...(byTag.get(tag) ?? []), entry(method, path, one)])
    }
  const sections = [...byTag].map(
    ([tag, entries]) => `<section id="${escapeHtml(tag)}"><h2>${escapeHtml(tag)}</h2>${entries.join('')}</section>`,
  )
  const links = [...byTag.keys()].map((tag) => `<a href="#${escapeHtml(tag)}">${escapeHtml(tag)}</a>`)
  return page(description, links.join(' '), sections.join(''), app)
}

const page = (description: ApiDescription, links: string, sections: string, app: Product): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(app.words('kernel.api.title'))}</title>
<link rel="stylesheet" href="/api/docs.css"></head><body><main>
<h1>${escapeHtml(app.words('kernel.api.title'))}</h1>
<p>${escapeHtml(description.info.description)} ${escapeHtml(app.words('kernel.api.key'))} <a href="/api/openapi.json">openapi.json</a></p>
<nav>${links}</nav>
${sections}
</main></body></html>`

function entry(method: string, path: string, one: Described): string {
  const parameters = one.parameters.map(
    ({ name, in: place, required, schema }) =>
      `<tr><td><code>${escapeHtml(name)}</code>${required ? '' : ' ?'}</td><td>${escapeHtml(place)}</td><td><code>${json(schema)}</code></td></tr>`,
  )
  return `<details><summary><code class="${method}">${method.toUpperCase()}</code> <code>${escapeHtml(path)}</code> ${escapeHtml(one.summary)}</summary>
${parameters.length ? `<table>${parameters.join('')}</table>` : ''}
${one.requestBody ? `<pre>${json(one.requestBody, 2)}</pre>` : ''}
<pre>${json(one.responses, 2)}</pre></details>`
}

const json = (value: unknown, indent?: number): string => escapeHtml(JSON.stringify(value, null, indent) ?? '')

export const apiStyle = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
main { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
nav a { margin-inline-end: .75rem; }
h2 { margin-top: 2.5rem; text-transform: capitalize; }
details { border-bottom: 1px solid color-mix(in srgb, currentColor 20%, transparent); padding: .5rem 0; }
summary { cursor: pointer; }
summary code:first-child { display: inline-block; min-width: 4.5rem; font-weight: 700; }
table { border-spacing: 0; margin: .75rem 0; } td { padding: .25rem 1rem .25rem 0; vertical-align: top; }
pre { overflow: auto; max-height: 24rem; font-size: .85rem; background: color-mix(in srgb, currentColor 6%, transparent); padding: .75rem; }
`
