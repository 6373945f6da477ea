import { expect, test } from 'vitest'
import { colourOf, initialsOf } from './initials.ts'

test.each([
  ['Ana Ruiz', 'AR'],
  ['Ana María Ruiz', 'AR'],
  ['dmitri', 'D'],
  ['李 小龙', '李小'],
  ['  (Ben)  Okafor ', 'BO'],
  ['', ''],
])('%j -> %j', (name, letters) => {
  expect(initialsOf(name)).toBe(letters)
})

test('a colour stays, and colours spread', () => {
  expect(colourOf('12')).toBe(colourOf('12'))
  const colours = new Set(Array.from({ length: 60 }, (_, id) => colourOf(String(id))))
  expect(colours.size).toBe(7)
})
