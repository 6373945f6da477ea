import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { expect, test } from 'vitest'
import { root } from './root.mjs'

const folders = ['', 'docs/decisions', 'docs/guide', 'docs/reference', 'src/shell']

const documents = folders.flatMap((folder) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name)),
)

/** Relative targets of links and pictures, and paths of the project in code marks; globs and `NNNN` are none. */
function namedIn(path: string, text: string): string[] {
  const links = [...text.matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)].map(([, target = '']) => target)
  const own = links.filter((target) => !/^[a-z]+:/.test(target)).map((target) => normalize(join(dirname(path), target)))
  const marked = [...text.matchAll(/`((?:src|test|tools|db|docs|bench)\/[^`\s]+)`/g)].map(([, file = '']) => file)
  return [...own, ...marked.filter((file) => /^[\w./-]+$/.test(file) && !/[A-Z]{4}/.test(file))]
}

const missing = (path: string, text: string) => namedIn(path, text).filter((file) => !existsSync(join(root, file)))

test('documents name only what is there', () => {
  const faults = documents.flatMap((path) =>
    missing(path, readFileSync(join(root, path), 'utf8')).map((file) => `${path} names ${file}`),
  )
  expect(documents.length).toBeGreaterThan(30)
  expect(faults).toEqual([])
})

test('a link and a path that lead nowhere are seen', () => {
  expect(
    missing('docs/guide/x.md', 'See [this](gone.md#there), [that](../../README.md), [web](https://example.com).'),
  ).toEqual(['docs/guide/gone.md'])
  expect(missing('README.md', 'It stands in `src/gone.ts`, not in `src/areas.ts` or `src/areas/*/x.ts`.')).toEqual([
    'src/gone.ts',
  ])
})
