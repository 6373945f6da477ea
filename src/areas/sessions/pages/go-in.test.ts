import { afterEach, expect, test, vi } from 'vitest'
import { goIn } from './go-in.ts'

afterEach(() => {
  vi.unstubAllGlobals()
})

/** Where the browser goes after signing in. */
function addressAfter(here: 'desk' | 'portal', theirs: 'desk' | 'portal', back: string): unknown {
  const assign = vi.fn<(address: string) => void>()
  vi.stubGlobal('location', { assign, pathname: '/sign-in' })
  goIn(here, theirs, back)
  return assign.mock.lastCall?.[0]
}

test('leads back to what was wanted', () => {
  expect(addressAfter('desk', 'desk', '/tickets?view=mine')).toBe('/desk/tickets?view=mine')
  expect(addressAfter('portal', 'portal', '/tickets/12')).toBe('/tickets/12')
})

test('leads to the face where the person works when nothing was wanted', () => {
  expect(addressAfter('portal', 'desk', '')).toBe('/desk/')
  expect(addressAfter('desk', 'portal', '/tickets/12')).toBe('/')
})

test('staff who followed a link to a question of theirs stay in the portal', () => {
  expect(addressAfter('portal', 'desk', '/tickets/12')).toBe('/tickets/12')
})

test('leads to no other site', () => {
  expect(addressAfter('portal', 'portal', '//evil.example/')).toBe('/')
  expect(addressAfter('portal', 'portal', 'https://evil.example/')).toBe('/')
})
