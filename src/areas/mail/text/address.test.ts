import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addressKey, cleanName } from './address.ts'

test('addresses are looked up without regard to letter case', () => {
  expect(addressKey('Bob@Example.COM')).toBe(addressKey('bob@example.com'))
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
    const address = addressKey(`${raw}@example.com`)
    const isOneLine = !/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u.test(cleanName(raw))
    return isOneLine && (address === null || !/[\s<>,;:"]/.test(address))
  })
  expect(() => fc.assert(property, { seed: 7 })).not.toThrow()
})
