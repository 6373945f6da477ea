import fc from 'fast-check'
import { expect, test } from 'vitest'
import { birthday } from '../../personal/day.ts'
import { birthdayOf, partsOfBirthday } from './birthday-parts.ts'

test('a birthday taken apart and put together is the same (HM-15)', () => {
  const part = (least: number, most: number, digits: number) =>
    fc.integer({ min: least, max: most }).map((value) => String(value).padStart(digits, '0'))
  const year = fc.oneof(part(1900, 2026, 4), fc.constant('-'))
  fc.assert(
    fc.property(year, part(1, 12, 2), part(1, 31, 2), (...parts) => {
      expect(birthdayOf(partsOfBirthday(parts.join('-')))).toBe(parts.join('-'))
    }),
    { seed: 7 },
  )
  expect(birthdayOf(partsOfBirthday(null))).toBe('')
})

test('half a birthday is told from none', () => {
  expect(birthdayOf({ day: '3', month: '04', year: '' })).toBe('--04-03')
  for (const half of [
    { day: '3', month: '', year: '' },
    { day: '', month: '04', year: '1990' },
    { day: '', month: '', year: '1990' },
  ])
    expect(birthday.safeParse(birthdayOf(half)).success).toBe(false)
})
