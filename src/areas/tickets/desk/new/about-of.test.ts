import { expect, test } from 'vitest'
import { aboutOf, fitting } from './about-of.ts'

const service = {
  id: 7,
  name: 'Network',
  isPortal: true,
  categories: ['Wi-Fi'],
  priorities: ['high' as const, 'urgent' as const],
  defaultTeam: { id: 3, name: 'Field' },
}

test('without a service nothing is said of it', () => {
  expect(aboutOf(undefined, { category: 'Wi-Fi', priority: 'low', team: null })).toEqual({
    service: null,
    category: null,
    priority: 'low',
    team: null,
  })
})

test('what does not fit the service is left out, so that the team is the one it names', () => {
  expect(aboutOf(service, { category: 'Cables', priority: 'normal', team: null })).toEqual({
    service: 7,
    category: null,
    priority: 'high',
  })
  expect(aboutOf(service, { category: 'Wi-Fi', priority: 'urgent', team: 4 })).toEqual({
    service: 7,
    category: 'Wi-Fi',
    priority: 'urgent',
    team: 4,
  })
  expect(fitting(['low', 'normal'], 'urgent')).toBe('normal')
})
