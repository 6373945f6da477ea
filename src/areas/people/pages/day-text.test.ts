import { expect, test } from 'vitest'
import { dayText } from './day-text.ts'

test('a day is written out, a birthday of no known year without one (HM-15)', () => {
  expect(dayText('1990-02-28', 'en-GB')).toBe('28 February 1990')
  expect(dayText('--02-29', 'en-GB')).toBe('29 February')
  expect(dayText('2024-12-31', 'de')).toBe('31. Dezember 2024')
})
