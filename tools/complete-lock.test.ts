import { expect, test } from 'vitest'
import { completed } from './complete-lock.mjs'

const owner = {
  version: '1.2.3',
  dev: true,
  license: 'MIT',
  optionalDependencies: {
    '@tool/binding-linux-arm64-musl': '1.2.3',
    '@tool/binding-windows-x64': '^1.2.0',
    fsevents: '2.3.3',
  },
}

test('platform packages that the lockfile names and lacks are added', () => {
  const { packages, added } = completed({ '': {}, 'node_modules/tool': owner })
  expect(added).toEqual(['@tool/binding-linux-arm64-musl 1.2.3', '@tool/binding-windows-x64 1.2.0'])
  expect(packages['node_modules/@tool/binding-linux-arm64-musl']).toEqual({
    version: '1.2.3',
    cpu: ['arm64'],
    dev: true,
    libc: ['musl'],
    license: 'MIT',
    optional: true,
    os: ['linux'],
  })
  expect(packages['node_modules/@tool/binding-windows-x64']).toMatchObject({ os: ['win32'], cpu: ['x64'] })
  expect(packages).not.toHaveProperty('node_modules/fsevents')
})

test('what is held, beside its owner or further up, stays as it is', () => {
  const held = { version: '9.9.9' }
  const before = {
    'node_modules/@tool/binding-linux-arm64-musl': held,
    'node_modules/outer/node_modules/@tool/binding-windows-x64': held,
    'node_modules/outer/node_modules/tool': owner,
  }
  expect(completed(before)).toEqual({ packages: before, added: [] })
})
