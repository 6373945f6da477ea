import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { code, page, table } from './markdown.mjs'
import { tests } from './sources.mjs'

const says = `What the product has to do, and the test that shows it. The sentences stand in \`docs/requirements.txt\`; a requirement is shown by
every test whose title names its id. HM, GT, AT, CD and HR are five existing products whose users should miss nothing here.`

/** docs/reference/requirements.md */
export function requirementsPage(root) {
  const shown = shownBy(tests(root))
  const all = requirements(readFileSync(join(root, 'docs', 'requirements.txt'), 'utf8'))
  const unknown = [...shown.keys()].find((id) => !all.some((requirement) => requirement.id === id))
  if (unknown) throw new Error(`A test names ${unknown}, and docs/requirements.txt knows no such requirement.`)
  const met = all.filter(({ id }) => shown.has(id)).length
  const groups = [...new Set(all.map(({ id }) => id.split('-')[0]))]
  return page('Requirements', says, [
    `${met} of ${all.length} are shown by a test.`,
    ...groups.flatMap((group) => [
      `## ${group}`,
      table(
        ['Id', 'Requirement', 'Shown by'],
        all.filter(({ id }) => id.startsWith(`${group}-`)).map(({ id, text }) => [id, text, files(shown.get(id))]),
      ),
    ]),
  ])
}

const files = (paths) => (paths === undefined ? 'not yet' : paths.map(code).join(', '))

/** Lines of `HM-1 A client is a person …`; empty lines and lines that begin with # do not count. */
export function requirements(text) {
  return text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => {
      const found = /^([A-Z]{2}-\d+)\s+(.+)$/.exec(line)
      if (!found) throw new Error(`This is no requirement: "${line}". Write its id, a space and its sentence.`)
      return { id: found[1], text: found[2].trim() }
    })
}

/** Id -> the files with a test, or a group of tests, whose title names it. */
export function shownBy(files) {
  const shown = new Map()
  for (const { path, text } of files) {
    const titles = [
      ...text.matchAll(/(?:\b(?:test|it|describe)(?:\.\w+)*|[\])}`])\(\s*(['"`])((?:(?!\1)[^\\]|\\.)*)\1\s*,/gs),
    ]
    const ids = titles.flatMap(([, , title]) => title.match(/\b(?:HM|GT|AT|CD|HR)-\d+\b/g) ?? [])
    for (const id of new Set(ids)) shown.set(id, [...(shown.get(id) ?? []), path])
  }
  return shown
}
