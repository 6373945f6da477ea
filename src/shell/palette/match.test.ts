import { expect, test } from 'vitest'
import { fits } from './match.ts'

test('beginnings beat middles, middles beat first letters', () => {
  const rated = ['New ticket', 'Renew ticket', 'Notes and times'].map((label) => fits(label, 'new'))
  expect(rated).toEqual([5, 3, 0])
  expect(fits('New ticket', 'tick')).toBe(4)
  expect(fits('New ticket', 'nt')).toBe(2)
})

test('accents and letter case do not matter', () => {
  expect(fits('Eva Müller', 'muller')).toBe(4)
})

test('several parts in any order', () => {
  expect(fits('Ticket of Ana', 'ana ticket')).toBe(1)
})
