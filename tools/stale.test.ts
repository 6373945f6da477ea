import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { removeStamp, sourceHash, staleParts, writeStamp } from './stale.mjs'

describe('what is stale', () => {
  let root = ''

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'foyer-stale-'))
    write('package-lock.json', '{}')
    write('vite.config.ts', '')
    write('src/main.ts', 'start()')
    write('src/areas/tickets/reply.test.ts', '')
    write('src/areas/tickets/desk/list.tsx', '<List />')
    build()
  })

  afterEach(() => rmSync(root, { recursive: true, force: true }))

  test('nothing after a build', () => {
    expect(staleParts(root)).toEqual([])
  })

  test('both when a shared source or the lockfile changed, appeared or vanished', () => {
    write('src/main.ts', 'start(1)')
    expect(staleParts(root)).toEqual(['server', 'web'])
    build()
    write('src/other.ts', '')
    expect(staleParts(root)).toEqual(['server', 'web'])
    build()
    rmSync(join(root, 'src/other.ts'))
    expect(staleParts(root)).toEqual(['server', 'web'])
    build()
    write('package-lock.json', '{"lockfileVersion":3}')
    expect(staleParts(root)).toEqual(['server', 'web'])
  })

  test('only the web when a component or its configuration changed', () => {
    write('src/areas/tickets/desk/list.tsx', '<List wide />')
    expect(staleParts(root)).toEqual(['web'])
    build()
    write('vite.config.ts', 'export default {}')
    expect(staleParts(root)).toEqual(['web'])
  })

  test('nothing when only a test changed', () => {
    write('src/areas/tickets/reply.test.ts', 'test()')
    expect(staleParts(root)).toEqual([])
  })

  test('a part whose output is gone, or whose build was cut short', () => {
    rmSync(join(root, 'dist/server.mjs'))
    expect(staleParts(root)).toEqual(['server'])
    build()
    removeStamp(root, 'web')
    expect(staleParts(root)).toEqual(['web'])
  })

  function write(path: string, text: string): void {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }

  function build(): void {
    write('dist/server.mjs', '')
    write('dist/web/desk.html', '')
    for (const part of ['server', 'web']) writeStamp(root, part, sourceHash(root, part))
  }
})
