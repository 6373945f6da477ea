// Weighs the first load of both faces as brotli sends it, from dist/web: `node tools/weigh.mjs`.
// Counts the entry, everything it imports, and the page at its first address: what a first visit loads. Exits 1 when over.
import { readFileSync } from 'node:fs'
import { brotliCompressSync, constants } from 'node:zlib'

const budgets = { desk: 300, portal: 150 }
const firstPages = { desk: 'desk/list/TicketList.tsx', portal: 'portal/HomePage.tsx' }
const dist = new URL('../dist/web/', import.meta.url)
const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', dist), 'utf8'))
// The quality that tools/compress.mjs writes.
const params = { [constants.BROTLI_PARAM_QUALITY]: 11 }
const weigh = (file) => brotliCompressSync(readFileSync(new URL(file, dist)), { params }).length / 1000

function closure(key, seen = new Set()) {
  if (seen.has(key)) return seen
  seen.add(key)
  for (const each of manifest[key].imports ?? []) closure(each, seen)
  return seen
}

const sum = (keys) => [...keys].reduce((total, key) => total + weigh(manifest[key].file), 0)
let isOver = false
for (const [face, budget] of Object.entries(budgets)) {
  const entry = closure(`${face}.html`)
  const first = Object.keys(manifest).find((key) => key.endsWith(firstPages[face]))
  const page = first ? sum([...closure(first)].filter((key) => !entry.has(key))) : 0
  const total = sum(entry) + page
  const css = [...entry].flatMap((key) => manifest[key].css ?? []).reduce((all, file) => all + weigh(file), 0)
  process.stdout.write(
    `${face}: ${total.toFixed(1)} of ${budget} kB (shell ${sum(entry).toFixed(1)}, first page ${page.toFixed(1)}); ` +
      `styles ${css.toFixed(1)} kB\n`,
  )
  if (total > budget) isOver = true
}
process.exitCode = isOver ? 1 : 0
