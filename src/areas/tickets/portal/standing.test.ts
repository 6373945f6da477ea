import { expect, test } from 'vitest'
import { standingOf } from './standing.ts'

const ana = { id: 7 }

test('a question waits for whoever asked it', () => {
  expect(standingOf({ state: 'pending', requester: ana }, 7)).toBe('pending')
  expect(standingOf({ state: 'pending', requester: ana }, 8)).toBe('pending-others')
  expect(standingOf({ state: 'pending', requester: null }, 8)).toBe('pending-others')
})

test('all other states are the same for everybody', () => {
  for (const state of ['new', 'open', 'on-hold', 'solved', 'closed'] as const)
    expect(standingOf({ state, requester: ana }, 8)).toBe(state)
})
