import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { seal, SealBroken, unseal } from './seal.ts'

let folder = ''
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'foyer-seal-'))))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('what is sealed opens at its own place only, and differs each time', () => {
  const sealed = seal(folder, 'pässword', 'mailboxes:1')
  expect(sealed.includes('password')).toBe(false)
  expect(seal(folder, 'pässword', 'mailboxes:1').equals(sealed)).toBe(false)
  expect(unseal(folder, sealed, 'mailboxes:1')).toBe('pässword')
  expect(() => unseal(folder, sealed, 'mailboxes:2')).toThrow(SealBroken)
})

test('the key is for its user alone, and no draft of it is left', () => {
  expect(statSync(join(folder, 'secret.key')).mode & 0o777).toBe(0o600)
  expect(readdirSync(folder)).toEqual(['secret.key'])
})

test('a changed byte, another key, a damaged or missing key are told in a sentence', () => {
  const sealed = seal(folder, 'secret', 'mailboxes:1')
  const changed = Buffer.from(sealed)
  changed[20] = (changed[20] ?? 0) ^ 1
  expect(() => unseal(folder, changed, 'mailboxes:1')).toThrow('sealed with another key')
  expect(() => unseal(folder, Buffer.from('short'), 'mailboxes:1')).toThrow(SealBroken)
  writeFileSync(join(folder, 'secret.key'), 'short')
  expect(() => unseal(folder, sealed, 'mailboxes:1')).toThrow('is damaged')
  rmSync(join(folder, 'secret.key'))
  expect(() => unseal(folder, sealed, 'mailboxes:1')).toThrow('is gone')
})

test('a key that cannot be written is told in a sentence', () => {
  expect(() => seal(join(folder, 'nowhere'), 'secret', 'mailboxes:1')).toThrow('cannot be written to the data folder')
})
