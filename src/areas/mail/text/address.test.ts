import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addressKey, cleanName, domainOf, normaliseAddress } from './address.ts'
import { isPublicMailDomain } from './public-domain.ts'

test.each([
  ['Bob@Example.COM', 'Bob@example.com'],
  [' <bob@example.com> ', 'bob@example.com'],
  ['bob@bücher.example', 'bob@xn--bcher-kva.example'],
  ['bob@example.com.', 'bob@example.com'],
  ['u\u0308@example.com', 'ü@example.com'],
  ["o'neil+x=1@mail.example.com", "o'neil+x=1@mail.example.com"],
])('%j becomes %j', (raw, wanted) => {
  expect(normaliseAddress(raw)).toBe(wanted)
})

test.each([
  'bob',
  '@example.com',
  'bob@',
  'bob@localhost',
  'bob@exa mple.com',
  'bob@example.com\r\nBcc: eve@example.org',
  'bob\u202e@example.com',
  'bob@example.com%00.org',
  'bob@example.com/x',
  '"bob"@example.com',
  'bob@-example.com',
  `${'a'.repeat(65)}@example.com`,
  `bob@${'a'.repeat(300)}.com`,
])('%j is no address', (raw) => {
  expect(normaliseAddress(raw)).toBeNull()
})

test('addresses are looked up without regard to letter case', () => {
  expect(addressKey('Bob@Example.COM')).toBe(addressKey('bob@example.com'))
})

test('the domain of an address is comparable', () => {
  expect(domainOf('Bob@Bücher.Example')).toBe('xn--bcher-kva.example')
  expect(domainOf('bob')).toBeNull()
})

test('public mail domains are known, also in other spellings; companies are none', () => {
  expect(
    ['gmail.com', 'GMAIL.com', 'web.de', 'orange.fr', 'qq.com', 'yandex.ru', 'docomo.ne.jp'].every(isPublicMailDomain),
  ).toBe(true)
  expect(['example.com', 'mail.gmail.com', 'gmail.com.example.org', ''].some(isPublicMailDomain)).toBe(false)
})

test.each([
  ['  "Bob"  ', 'Bob'],
  ['Bob\r\nBcc: eve', 'Bob Bcc: eve'],
  ['\u202egpj.exe', 'gpj.exe'],
  ['Bo\u200bb', 'Bob'],
  ['علی\u200cرضا', 'علی\u200cرضا'],
  ['\u200d\u200c', ''],
  ['x'.repeat(500), 'x'.repeat(120)],
])('the name %j is shown as %j', (raw, wanted) => {
  expect(cleanName(raw)).toBe(wanted)
})

test('whatever comes in, names have one line and addresses no white space', () => {
  const property = fc.property(fc.string({ unit: 'binary' }), (raw) => {
    const address = normaliseAddress(`${raw}@example.com`)
    const isOneLine = !/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u.test(cleanName(raw))
    return isOneLine && (address === null || !/[\s<>,;:"]/.test(address))
  })
  expect(() => fc.assert(property, { seed: 7 })).not.toThrow()
})
