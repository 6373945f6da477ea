import { expect, test } from 'vitest'
import { sizeOf } from './file-size.ts'
import { clockOf, dateOf, exactOf, relativeOf } from './moment.ts'

const now = new Date('2026-03-04T12:00:00Z')
const reader = { language: 'en', timeZone: 'Europe/Madrid' }
const ago = (milliseconds: number) => relativeOf(new Date(now.getTime() - milliseconds), now, reader)

test.each([
  [10_000, 'this minute'],
  [5 * 60_000, '5 minutes ago'],
  [3 * 3_600_000, '3 hours ago'],
  [26 * 3_600_000, 'yesterday'],
  [-26 * 3_600_000, 'tomorrow'],
  [8 * 86_400_000, 'Feb 24'],
  [400 * 86_400_000, 'Jan 28, 2025'],
])('%i milliseconds ago is %s', (milliseconds, words) => {
  expect(ago(milliseconds)).toBe(words)
})

test('the reader’s zone decides the day, the hour and the year', () => {
  const lateEvening = new Date('2025-12-31T23:30:00Z')
  expect(dateOf(lateEvening, now, reader)).toBe('Jan 1')
  expect(dateOf(lateEvening, now, { ...reader, timeZone: 'America/New_York' })).toBe('Dec 31, 2025')
  expect(clockOf(lateEvening, { language: 'en-GB', timeZone: 'Asia/Tokyo' })).toBe('08:30')
  expect(exactOf(lateEvening, { language: 'en-GB', timeZone: 'Europe/Madrid' })).toContain('00:30')
})

test('sizes of files in words', () => {
  expect(sizeOf(1_530_000, 'en')).toBe('1.5 MB')
  expect(sizeOf(999, 'en')).toBe('999 bytes')
  expect(sizeOf(0, 'en')).toBe('0 bytes')
})
