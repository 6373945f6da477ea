import fc from 'fast-check'
import { expect, test } from 'vitest'
import { matcherOf, patternProblem } from './match.ts'

test.for([
  ['[A-Z]{2}-\\d{4}', ['AB-1234'], ['AB-123', 'ab-1234', 'AB-12345', ' AB-1234']],
  ['^(?:red|green)$', ['red', 'green'], ['', 'redgreen', 'reds']],
  ['\\+?[0-9 ]+', ['+43 1 555', '1'], ['', '+', 'x']],
  ['[^@\\s]+@[^@\\s]+\\.[a-z]{2,}', ['ana@acme.example'], ['ana@acme', 'a b@c.de']],
  ['\\p{Lu}\\p{Ll}*', ['Éva', 'Ж'], ['éva', '']],
  ['(a|b)*c?', ['', 'abba', 'abc', 'c'], ['cc', 'abd']],
  ['(a*)*', ['', 'aaa'], ['b']],
  ['a{0}b', ['b'], ['ab']],
  ['50\\$', ['50$'], ['50']],
  ['👍+', ['👍👍'], ['👎']],
] as const)('%s takes whole texts only (HM-21)', ([pattern, yes, no]) => {
  const fits = matcherOf(pattern)
  expect(yes.filter((text) => !fits(text))).toEqual([])
  expect(no.filter((text) => fits(text))).toEqual([])
})

test.for(['(?=a)', '(?<name>a)', '(a)\\1', 'a**', '*a', '(a', 'a)', '[z-a]', '[a', 'a{3,1}', 'a\\', 'a^b', 'a{999}'])(
  '%s is refused with a sentence (HM-21)',
  (pattern) => {
    expect(patternProblem(pattern)).toMatch(/^[A-Z"].*\.$/)
  },
)

test('a pattern that hangs other engines costs no more than its size, and repeats of repeats are refused (HM-21)', () => {
  // A backtracking engine would look 2 to the power of 5,000 times here.
  expect(matcherOf('(a+)+b')('a'.repeat(5000))).toBe(false)
  expect(patternProblem('((a{100}){100}){100}')).toContain('repeats too much')
})

/** Patterns of the kind that both engines know. */
const patterns = fc.letrec((tie) => ({
  part: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom('a', 'b', '.', '[ab]', '[^a]', '\\d', '\\.', '\\w'),
    fc.tuple(tie('part'), tie('part')).map(([one, two]) => `${String(one)}${String(two)}`),
    fc.tuple(tie('part'), tie('part')).map(([one, two]) => `(${String(one)}|${String(two)})`),
    fc
      .tuple(tie('part'), fc.constantFrom('*', '+', '?', '{2}', '{1,3}', '{2,}'))
      .map(([one, sign]) => `(${String(one)})${sign}`),
  ),
})).part

test('it says of every pattern and text what the engine of the language says (HM-21)', () => {
  const texts = fc.string({ unit: fc.constantFrom('a', 'b', '1', '.', 'é'), maxLength: 7 })
  fc.assert(
    fc.property(patterns, fc.array(texts, { maxLength: 5 }), (pattern, some) => {
      const [ours, theirs] = [matcherOf(String(pattern)), new RegExp(`^(?:${String(pattern)})$`, 'u')]
      for (const text of some) expect(ours(text), `${String(pattern)} of ${text}`).toBe(theirs.test(text))
    }),
    { seed: 11, numRuns: 500 },
  )
})
