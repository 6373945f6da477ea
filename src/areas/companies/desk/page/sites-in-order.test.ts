import { expect, test } from 'vitest'
import type { SiteOfCompany as Site } from '../company.ts'
import { sitesInOrder } from './sites-in-order.ts'

const site = (id: number, parent: number | null): Site => ({
  id,
  name: `Site ${id}`,
  kind: 'office',
  parent,
  address: '',
  timeZone: null,
  primaryPerson: null,
})

test('sites stand below the one they are inside, in the order they came', () => {
  const order = sitesInOrder([site(3, 1), site(1, null), site(2, null), site(4, 3)])
  expect(order.map(({ site: { id }, depth }) => [id, depth])).toEqual([
    [1, 0],
    [3, 1],
    [4, 2],
    [2, 0],
  ])
})
