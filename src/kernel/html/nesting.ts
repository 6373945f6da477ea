import { walkHtml } from './walk.ts'

const unnested = new Set([
  'area',
  'base',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'p',
  'li',
  'source',
  'wbr',
])

/** How deep the elements of an HTML text nest at most, elements never closed included. */
export function nestingOf(html: string): number {
  let depth = 0
  let deepest = 0
  walkHtml(html, {
    open(tag) {
      if (unnested.has(tag)) return
      depth += 1
      deepest = Math.max(deepest, depth)
    },
    text() {},
    close(tag) {
      if (!unnested.has(tag)) depth = Math.max(0, depth - 1)
    },
  })
  return deepest
}
