import { expect, test } from 'vitest'
import { placeOf } from './place.ts'

const place = (address: string) => placeOf({ address, browser: null })

test.each([
  ['192.0.2.1', '192.0.2.1'],
  ['::ffff:192.0.2.1', '192.0.2.1'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:DB8:1:2::9', '2001:db8:1:2'],
  ['2001:0db8:0001:0002::', '2001:db8:1:2'],
  ['2001:db8::1', '2001:db8:0:0'],
  ['::1', '0:0:0:0'],
  ['fe80::1%eth0', 'fe80:0:0:0'],
  ['nonsense', 'here'],
])('%s is counted as %s', (address, expected) => {
  expect(place(address)).toBe(expected)
})

test('no request at all is a place too', () => {
  expect(placeOf(null)).toBe('here')
})
