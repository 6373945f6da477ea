import { parsePattern, type Part, PatternProblem } from './parse.ts'

/** Largest machine, in steps. Matching takes at most this many looks for each character of the text. */
const STEPS_MAX = 1000

type Step = { fits: ((character: string) => boolean) | null; next: number[] }

/** Whether a whole text fits. */
export type Matcher = (text: string) => boolean

/**
 * Makes a matcher of a pattern that an administrator typed. It walks all ways through the pattern at once (Thompson's
 * construction) instead of trying one after the other, so that its time is the length of the text times the size of
 * the pattern, whatever both are: no pattern can hang the desk, as `(a+)+$` hangs a backtracking engine.
 * @throws PatternProblem with a sentence when the pattern is not of the kind that can be matched so, or too large
 */
export function matcherOf(pattern: string): Matcher {
  const part = parsePattern(pattern)
  if (sizeOf(part) > STEPS_MAX) throw new PatternProblem('This pattern repeats too much. Make its numbers smaller.')
  const steps: Step[] = [{ fits: null, next: [] }]
  const first = build(part, 0, steps)
  return (text) => {
    let open = reach([first], steps)
    for (const character of text) {
      open = reach(
        [...open].flatMap((at) => (steps[at]?.fits?.(character) ? (steps[at]?.next ?? []) : [])),
        steps,
      )
      if (open.size === 0) return false
    }
    return open.has(END)
  }
}

/** The sentence about a pattern that cannot be used, or null. */
export function patternProblem(pattern: string): string | null {
  try {
    matcherOf(pattern)
    return null
  } catch (error) {
    if (error instanceof PatternProblem) return error.message
    throw error
  }
}

const END = 0

/** Steps that a part will have, known before any is made: repeats of repeats multiply. */
function sizeOf(part: Part): number {
  if (part.is === 'character') return 1
  if (part.is === 'repeat')
    return 1 + sizeOf(part.of) * Math.max(part.least + (part.most === null ? 1 : 0), part.most ?? 1)
  return 1 + part.of.reduce((sum, one) => sum + sizeOf(one), 0)
}

/** Adds the steps of a part that goes on at `next`; gives the step it begins with. Built from the end. */
function build(part: Part, next: number, steps: Step[]): number {
  if (part.is === 'character') return steps.push({ fits: part.fits, next: [next] }) - 1
  if (part.is === 'sequence') return part.of.reduceRight((after, one) => build(one, after, steps), next)
  if (part.is === 'either') return steps.push({ fits: null, next: part.of.map((one) => build(one, next, steps)) }) - 1
  let begin = part.most === null ? loop(part.of, next, steps) : next
  for (let more = part.most ?? part.least; more > part.least; more--)
    begin = steps.push({ fits: null, next: [build(part.of, begin, steps), next] }) - 1
  for (let times = 0; times < part.least; times++) begin = build(part.of, begin, steps)
  return begin
}

function loop(part: Part, next: number, steps: Step[]): number {
  const again: Step = { fits: null, next: [next] }
  const at = steps.push(again) - 1
  again.next.unshift(build(part, at, steps))
  return at
}

/** These steps and all that follow from them without a character. */
function reach(from: readonly number[], steps: readonly Step[]): Set<number> {
  const found = new Set<number>()
  const waiting = [...from]
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    if (found.has(at)) continue
    found.add(at)
    const step = steps[at]
    if (step && !step.fits) waiting.push(...step.next)
  }
  return found
}
