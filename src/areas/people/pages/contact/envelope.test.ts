import { expect, test } from 'vitest'
import { countryChoices, envelopeOf } from './envelope.ts'

test('an address stands as on an envelope, without gaps where a part is missing (HM-14)', () => {
  const whole = { lines: 'Ring 1\nTop 4', postcode: '1010', city: 'Wien', country: 'AT' }
  expect(envelopeOf(whole, 'en')).toBe('Ring 1\nTop 4\n1010 Wien\nAustria')
  expect(envelopeOf(whole, 'de')).toContain('Österreich')
  expect(envelopeOf({ lines: '', postcode: null, city: 'Graz', country: null }, 'en')).toBe('Graz')
})

test('every country is there once, none that is gone, and no group of countries', () => {
  const codes = countryChoices('en').map(({ value }) => value)
  expect(codes).toEqual(expect.arrayContaining(['AT', 'DE', 'GB', 'JP', 'SA', 'US']))
  for (const gone of ['EU', 'DD', 'SU', 'UK', 'YU', 'ZZ']) expect(codes).not.toContain(gone)
  expect(new Set(countryChoices('en').map(({ label }) => label)).size).toBe(codes.length)
})
