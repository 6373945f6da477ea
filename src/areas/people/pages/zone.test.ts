import { expect, test } from 'vitest'
import { hourIn, isSameClock, zoneOf } from './zone.ts'

const summer = new Date('2026-07-01T12:30:00Z')
const winter = new Date('2026-01-15T12:30:00Z')

test('somebody is in their own zone, else in that of their first place (HM-13)', () => {
  const sites = [
    { isPrimary: false, timeZone: 'Asia/Tokyo' },
    { isPrimary: true, timeZone: 'Europe/Vienna' },
  ]
  expect(zoneOf({ timeZone: 'America/Lima', sites })).toBe('America/Lima')
  expect(zoneOf({ timeZone: null, sites })).toBe('Europe/Vienna')
  expect(zoneOf({ timeZone: null, sites: sites.slice(0, 1) })).toBeNull()
})

test('two zones are the same while their clocks show the same', () => {
  expect(isSameClock(summer, 'Europe/Vienna', 'Europe/Rome')).toBe(true)
  expect(isSameClock(winter, 'Europe/London', 'UTC')).toBe(true)
  expect(isSameClock(summer, 'Europe/London', 'UTC')).toBe(false)
  expect(isSameClock(summer, 'Pacific/Auckland', 'Pacific/Pago_Pago')).toBe(false)
})

test('the hour somewhere runs from 0 to 23', () => {
  expect(hourIn(new Date('2026-07-01T22:05:00Z'), 'Europe/Vienna')).toBe(0)
  expect(hourIn(summer, 'Asia/Kolkata')).toBe(18)
})
