import { expect, test } from 'vitest'
import { parseSearch, splitAddress, writeSearch } from './address.ts'
import { safeBack, signInAddress } from './signed-out.ts'

test('an address reads as it was written', () => {
  const values = { q: 'printer & co', status: ['open', 'new'], sort: 'updated' }
  expect(parseSearch(writeSearch(values))).toEqual(values)
  expect(writeSearch({ q: '', none: undefined, nothing: null })).toBe('')
})

test('numbers stay the text they are', () => {
  expect(parseSearch('?q=007&x=1e3')).toEqual({ q: '007', x: '1e3' })
})

test('an address is taken apart', () => {
  expect(splitAddress('/tickets?status=open#last')).toEqual({
    to: '/tickets',
    search: { status: 'open' },
    hash: 'last',
  })
  expect(splitAddress('/')).toEqual({ to: '/', search: {}, hash: undefined })
})

test.each([
  ['/tickets/12?tab=links', '/tickets/12?tab=links'],
  ['//elsewhere.example/x', '/'],
  ['/\\elsewhere.example', '/'],
  ['https://elsewhere.example', '/'],
  ['javascript:alert(1)', '/'],
  ['/sign-in?back=/', '/'],
  [null, '/'],
])('after signing in, %j leads to %s', (back, to) => {
  expect(safeBack(back)).toBe(to)
})

test('the sign-in page is told the way back', () => {
  expect(signInAddress('/tickets?q=a&b')).toBe('/sign-in?back=%2Ftickets%3Fq%3Da%26b')
})
