import { expect, it } from 'vitest'
import { hasEnded } from './has-ended.ts'

it('counts a membership as ended from its last moment on', () => {
  const now = new Date('2026-03-01T12:00:00.000Z')
  expect(hasEnded({ endsAt: null }, now)).toBe(false)
  expect(hasEnded({ endsAt: '2026-03-01T12:00:00.001Z' }, now)).toBe(false)
  expect(hasEnded({ endsAt: '2026-03-01T12:00:00.000Z' }, now)).toBe(true)
})
