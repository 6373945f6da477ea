import fc from 'fast-check'
import { expect, test } from 'vitest'
import { blockPattern, isBlocked } from './blacklist.ts'

test('K12: addresses, domains, whole branches and beginnings of names are blocked, whatever their case', () => {
  const list = ['Eve@Evil.example', 'spam.example', '*.tempmail.example', 'bot*@acme.example', '*.zip']
  for (const address of [
    'eve@evil.example',
    'EVE@evil.example',
    'eve+again@evil.example',
    'anybody@spam.example',
    'a@b.tempmail.example',
    'bot17@acme.example',
    'a@any.zip',
  ])
    expect(isBlocked(list, address), address).toBe(true)
  for (const address of [
    'evelyn@evil.example',
    'a@notspam.example',
    'a@below.spam.example',
    'a@tempmail.example',
    'ana@acme.example',
    'robot@acme.example',
  ])
    expect(isBlocked(list, address), address).toBe(false)
})

test('what matches nothing, or everything, cannot be written', () => {
  for (const line of [
    '',
    '*',
    '@acme.example',
    'a@b@acme.example',
    'two words@acme.example',
    'acme',
    '*@*',
    'a@',
    '*.',
  ])
    expect(blockPattern.safeParse(line).success, line).toBe(false)
  for (const line of ['a@müller.example', 'müller.example', '*@acme.example', '*.example'])
    expect(blockPattern.safeParse(line).success, line).toBe(true)
  expect(isBlocked(['müller.example'], 'a@xn--mller-kva.example')).toBe(true)
})

test('stars stand for anything and for nothing: as the slow way finds, in any pattern and name', () => {
  const slow = (pattern: string, text: string): boolean => {
    const [first] = pattern
    if (first === undefined) return text === ''
    if (first === '*') return slow(pattern.slice(1), text) || (text !== '' && slow(pattern, text.slice(1)))
    return text[0] === first && slow(pattern.slice(1), text.slice(1))
  }
  const letters = fc.string({ unit: fc.constantFrom('a', 'b', '*'), minLength: 1, maxLength: 6 })
  const names = fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 1, maxLength: 8 })
  fc.assert(
    fc.property(letters, names, (pattern, name) => {
      expect(isBlocked([`${pattern}@x.example`], `${name}@x.example`)).toBe(slow(pattern, name))
    }),
    { numRuns: 500 },
  )
})

test('a pattern of nothing but stars takes no longer than any other', () => {
  const pattern = `${'*a'.repeat(60)}b@x.example`
  expect(isBlocked([pattern], `${'a'.repeat(64)}@x.example`)).toBe(false)
})
