import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Case, outcomeOf } from './outcome.ts'
import { policy } from './policy.ts'

const cases: fc.Arbitrary<Case> = fc.record({
  policy: fc.constantFrom(...policy.options),
  knownMayAsk: fc.boolean(),
  isBlocked: fc.boolean(),
  standing: fc.constantFrom('nobody', 'inside', 'outside', 'away'),
  isListed: fc.boolean(),
})

test('HR-30 K12: nobody comes in by themselves but as the policy says, and nobody whom somebody keeps out', () => {
  fc.assert(
    fc.property(cases, (one) => {
      const outcome = outcomeOf(one)
      const lets = one.policy === 'open' || (one.policy === 'domains' && one.isListed)
      expect(outcome === 'join').toBe(!one.isBlocked && one.standing === 'nobody' && lets)
      const asks = one.standing === 'outside' ? one.knownMayAsk : one.standing === 'nobody' && one.policy === 'approval'
      expect(outcome === 'ask').toBe(!one.isBlocked && asks)
      expect(outcome === 'sign-in').toBe(!one.isBlocked && one.standing === 'inside')
      expect(outcome === 'nothing').toBe(one.isBlocked)
    }),
    { numRuns: 300 },
  )
})

test('HR-30 K12 AT-16: who comes in how, as a table', () => {
  const row = (standing: Case['standing'], isListed: boolean) =>
    policy.options.map((each) => outcomeOf({ policy: each, knownMayAsk: true, isBlocked: false, standing, isListed }))
  //                                    closed    approval  domains   open
  expect(row('nobody', false)).toEqual(['refuse', 'ask', 'refuse', 'join'])
  expect(row('nobody', true)).toEqual(['refuse', 'ask', 'join', 'join'])
  expect(row('outside', true)).toEqual(['ask', 'ask', 'ask', 'ask'])
  expect(row('inside', false)).toEqual(['sign-in', 'sign-in', 'sign-in', 'sign-in'])
  expect(row('away', true)).toEqual(['refuse', 'refuse', 'refuse', 'refuse'])
})
