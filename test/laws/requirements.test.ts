import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ROOT } from './support/sources.ts'

/** How many requirements each of the five lists has. */
const ranges = { HM: 46, GT: 31, AT: 44, CD: 21, HR: 34 }
const all = Object.entries(ranges).flatMap(([list, last]) =>
  Array.from({ length: last }, (_, at) => `${list}-${at + 1}`),
)

type Row = { id: string; shownBy: string[] | null }

/** Rows such as `| HM-1 | … | \`src/areas/people/create.test.ts\` |`; `not yet` shows nothing. */
const rowsOf = (page: string): Row[] =>
  [...page.matchAll(/^\|\s*([A-Z]{2}-\d+)\s*\|.*\|([^|]*)\|\s*$/gm)].map(([, id = '', cell = '']) => ({
    id,
    shownBy: cell.trim() === 'not yet' ? null : [...cell.matchAll(/`([^`]+)`/g)].map(([, path = '']) => path),
  }))

/** What the page says and the tests do not, and what it leaves out. `read` gives the text of a file, or null. */
function faultsOf(page: string, read: (path: string) => string | null): string[] {
  const rows = rowsOf(page)
  const times = (id: string) => rows.filter((row) => row.id === id).length
  return [
    ...all.filter((id) => times(id) !== 1).map((id) => `${id} stands there ${times(id)} times`),
    ...rows.filter(({ id }) => !all.includes(id)).map(({ id }) => `${id} is no requirement`),
    ...rows.flatMap(({ id, shownBy }) =>
      shownBy?.length === 0 ? [`${id} names no test and does not say "not yet"`] : [],
    ),
    ...rows.flatMap(({ id, shownBy }) => (shownBy ?? []).flatMap((path) => testFault(id, path, read(path)))),
  ]
}

function testFault(id: string, path: string, text: string | null): string[] {
  if (text === null) return [`${id} is shown by ${path}, which does not exist`]
  return new RegExp(`\\b${id}\\b`).test(text) ? [] : [`${id} is shown by ${path}, which does not name it`]
}

const readTest = (path: string): string | null =>
  existsSync(join(ROOT, path)) ? readFileSync(join(ROOT, path), 'utf8') : null

test('every requirement stands in the table once, and the tests that show it do', () => {
  const page = readFileSync(join(ROOT, 'docs/reference/requirements.md'), 'utf8')
  expect(faultsOf(page, readTest)).toEqual([])
})

test('the law sees a requirement that is missing, invented, or shown by a test that is not there', () => {
  const line = (id: string, cell: string) => `| ${id} | It does | ${cell} |`
  const good = all.map((id) => line(id, 'not yet'))
  const faults = (lines: string[]) =>
    faultsOf(lines.join('\n'), (path) => (path === 'there.test.ts' ? `${all[10]} only` : null))
  expect(faults(good)).toEqual([])
  expect(faults(good.slice(1))).toHaveLength(1)
  expect(faults([...good, line('ZZ-1', 'not yet')])).toHaveLength(1)
  expect(faults(good.with(10, line(all[10] ?? '', '`there.test.ts`')))).toEqual([])
  expect(faults(good.with(0, line(all[0] ?? '', '`there.test.ts`')))).toHaveLength(1)
  expect(faults(good.with(0, line(all[0] ?? '', '`gone.test.ts`')))).toHaveLength(1)
  expect(faults(good.with(0, line(all[0] ?? '', 'done')))).toHaveLength(1)
})
