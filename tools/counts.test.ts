import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { countsOf, summary } from './counts.mjs'

describe('what a runner is counted as', () => {
  let folder = ''
  beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'foyer-counts-'))))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test.each([
    ['a good run', { passed: 3, failed: 0, skipped: 1 }, 0, '3 passed, 0 failed, 1 skipped'],
    ['a run with a failure', { passed: 3, failed: 2 }, 1, '3 passed, 2 failed'],
    ['a run that ended badly for another reason', { passed: 3, failed: 0 }, 1, '3 passed, 1 failed'],
    ['a run without a test', { passed: 0, failed: 0 }, 0, '0 passed, 1 failed'],
    ['a run with nothing but skipped tests', { skipped: 2 }, 0, '0 passed, 1 failed, 2 skipped'],
  ])('%s', (_, counts, exitCode, line) => {
    const file = join(folder, 'counts.json')
    writeFileSync(file, JSON.stringify(counts))
    expect(summary(countsOf(file, exitCode))).toBe(line)
  })

  test('a run that wrote nothing', () => {
    expect(summary(countsOf(join(folder, 'absent.json'), 0))).toBe('0 passed, 1 failed')
  })
})
