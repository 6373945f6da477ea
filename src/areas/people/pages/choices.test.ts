import { expect, test } from 'vitest'
import { languageChoices, zoneChoices } from './choices.ts'

test('languages are called as those who speak them call them', () => {
  const names = new Map(languageChoices('en', null).map(({ value, label }) => [value, label]))
  expect(names.get('de')).toBe('Deutsch')
  expect(names.get('fr')).toBe('Français')
})

test('what is chosen already can be kept', () => {
  expect(languageChoices('en', 'eo').map(({ value }) => value)).toContain('eo')
  expect(zoneChoices('Asia/Calcutta').map(({ value }) => value)).toContain('Asia/Calcutta')
})

test('nothing is offered twice', () => {
  const zones = zoneChoices('Europe/Rome').map(({ value }) => value)
  expect(new Set(zones).size).toBe(zones.length)
})

test('zones can be read', () => {
  expect(zoneChoices(null)).toContainEqual({ value: 'America/New_York', label: 'America / New York' })
})
