import fc from 'fast-check'
import { expect, test } from 'vitest'
import { branchOf, inTreeOrder, lifted, moved, nested, type Placed, removed } from './steps.ts'

const box = (key: string, parent: string | null = null): Placed => ({ key, parent, type: 'checkbox' })
const fields = [box('a'), box('b', 'a'), box('c', 'b'), box('d', 'a'), box('e')]
const shown = (some: readonly Placed[] | null) => some?.map(({ key, parent }) => `${parent ?? ''}${key}`).join(' ')

test('a field moves past its neighbour with all that it opens, and not out of its checkbox (HM-21)', () => {
  expect(shown(moved(fields, 'a', 1))).toBe('e a ab bc ad')
  expect(shown(moved(fields, 'd', -1))).toBe('a ad ab bc e')
  expect([moved(fields, 'a', -1), moved(fields, 'e', 1), moved(fields, 'c', 1)]).toEqual([null, null, null])
})

test('a field goes below the checkbox before it, and out again to stand behind it (HM-21)', () => {
  const inside = nested(fields, 'e')
  expect(shown(inside)).toBe('a ab bc ad ae')
  expect(lifted(inside ?? [], 'e')).toEqual(fields)
  expect(shown(lifted(fields, 'c'))).toBe('a ab ac ad e')
  expect([nested(fields, 'a'), nested(fields, 'b'), lifted(fields, 'a')]).toEqual([null, null, null])
  expect(nested([{ key: 'x', parent: null, type: 'text' }, box('y')], 'y')).toBeNull()
  expect(shown(removed(fields, 'a'))).toBe('e')
})

test('whatever is done to it, a design stays a tree of the same fields, each behind what opens it (HM-21)', () => {
  const step = fc.tuple(fc.constantFrom('up', 'down', 'in', 'out'), fc.constantFrom(...'abcde'))
  fc.assert(
    fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
      let now = fields
      for (const [what, key] of steps) {
        const next = {
          up: () => moved(now, key, -1),
          down: () => moved(now, key, 1),
          in: () => nested(now, key),
          out: () => lifted(now, key),
        }
        now = next[what]() ?? now
      }
      expect(now.map(({ key }) => key).toSorted()).toEqual(['a', 'b', 'c', 'd', 'e'])
      expect(inTreeOrder(now)).toEqual(now)
      const placeOf = (key: string | null) => now.findIndex((field) => field.key === key)
      expect(now.filter(({ key, parent }) => placeOf(parent) >= placeOf(key))).toEqual([])
      expect(branchOf(now, 'a')[0]?.key).toBe('a')
    }),
    { seed: 5, numRuns: 300 },
  )
})
