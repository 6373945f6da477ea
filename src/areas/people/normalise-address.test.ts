import { expect, test } from 'vitest'
import { normaliseAddress } from './normalise-address.ts'

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
