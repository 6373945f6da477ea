import { expect, test } from 'vitest'
import { directionOf, leastWidthOf, nextSort } from './column.ts'
import { rowWindow } from './row-window.ts'

test('a header sorts down first, then up, whichever there is', () => {
  expect(nextSort({ up: 'oldest', down: 'newest' }, undefined)).toBe('newest')
  expect(nextSort({ up: 'oldest', down: 'newest' }, 'newest')).toBe('oldest')
  expect(nextSort({ up: 'oldest', down: 'newest' }, 'oldest')).toBe('newest')
  expect(nextSort({ up: 'name' }, undefined)).toBe('name')
  expect(nextSort({ down: 'newest' }, 'newest')).toBe('newest')
  expect(nextSort(undefined, 'newest')).toBeUndefined()
})

test('aria-sort says the direction of the sorted column alone', () => {
  expect(directionOf({ up: 'oldest', down: 'newest' }, 'oldest')).toBe('ascending')
  expect(directionOf({ up: 'oldest', down: 'newest' }, 'newest')).toBe('descending')
  expect(directionOf({ up: 'name' }, undefined)).toBeUndefined()
})

test('a table is no narrower than its columns', () => {
  expect(leastWidthOf([{ width: '5rem' }, {}])).toBe('calc(5rem + 12rem + 2.25rem)')
})

test('short lists are drawn whole, long ones near what is seen', () => {
  expect(rowWindow(50, 40, 900, 600)).toEqual({ from: 0, to: 50, above: 0, below: 0 })
  expect(rowWindow(500, 40, 4000, 600)).toEqual({ from: 88, to: 127, above: 3520, below: 14_920 })
  expect(rowWindow(500, 40, 0, 600)).toMatchObject({ from: 0, above: 0 })
  expect(rowWindow(500, 40, 999_999, 600)).toMatchObject({ to: 500, below: 0 })
})
