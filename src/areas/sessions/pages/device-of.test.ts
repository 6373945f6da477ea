import { expect, test } from 'vitest'
import { deviceOf } from './device-of.ts'

const windows =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36'
const phone =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1'

test('names browser and system as people know them', () => {
  expect(deviceOf(windows)).toEqual({ browser: 'Chrome', system: 'Windows', isPhone: false })
  expect(deviceOf(phone)).toEqual({ browser: 'Safari', system: 'iPhone', isPhone: true })
})

test('takes a browser for itself, not for those it imitates', () => {
  expect(deviceOf(`${windows} Edg/131.0.0.0`).browser).toBe('Edge')
  expect(deviceOf(`${windows} OPR/115.0.0.0`).browser).toBe('Opera')
  expect(deviceOf('Mozilla/5.0 (X11; Linux x86_64; rv:133.0) Gecko/20100101 Firefox/133.0')).toEqual({
    browser: 'Firefox',
    system: 'Linux',
    isPhone: false,
  })
})

test('says nothing about what it does not know', () => {
  expect(deviceOf(null)).toEqual({ browser: '', system: '', isPhone: false })
  expect(deviceOf('curl/8.5.0')).toEqual({ browser: '', system: '', isPhone: false })
})
