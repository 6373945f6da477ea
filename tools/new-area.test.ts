import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { namesOf } from './new-area/names.mjs'
import { writeArea } from './new-area/write-area.mjs'
import { root } from './root.mjs'

/** A copy of the project, small enough to write into. */
let copy = ''

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'foyer-new-area-'))
  chmodSync(copy, 0o755)
  for (const part of ['src', 'db', 'test', 'tools', 'package.json', 'tsconfig.json', 'vitest.config.ts']) {
    cpSync(join(root, part), join(copy, part), { recursive: true })
  }
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))
})
afterAll(() => rmSync(copy, { recursive: true, force: true }))

test('one name gives all the others', () => {
  expect(namesOf('request-types')).toMatchObject({
    table: 'request_types',
    names: 'requestTypes',
    Thing: 'RequestType',
    word: 'request type',
  })
  expect(namesOf('categories').kind).toBe('category')
  expect(namesOf('staff', 'agent').thing).toBe('agent')
  expect(() => namesOf('staff')).toThrow('what one of them is called')
  expect(() => namesOf('Request Types')).toThrow('small letters')
  expect(() => namesOf(undefined)).toThrow('Name the area')
})

test('a new area works, and its own test passes', { timeout: 120_000 }, () => {
  const written = writeArea(copy, namesOf('request-types'))
  const texts = written.map((path) => readFileSync(join(copy, path), 'utf8'))
  expect(texts.filter((text) => text.includes('{{'))).toEqual([])
  expect(readFileSync(join(copy, 'src/areas.ts'), 'utf8')).toMatch(/  requestTypesArea,\n\]\n$/)
  expect(() => writeArea(copy, namesOf('request-types'))).toThrow('already')
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs')
  const env = { ...process.env, FOYER_COUNTS: undefined, VITEST: undefined, NO_COLOR: '1', FORCE_COLOR: undefined }
  const run = spawnSync(process.execPath, [vitest, 'run', 'src/areas/request-types'], {
    cwd: copy,
    env,
    encoding: 'utf8',
  })
  expect(run.stdout + run.stderr).toMatch(/Tests +2 passed/)
})
