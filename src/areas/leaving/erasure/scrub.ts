import { BLANK, exactPattern, type Mark } from './mark.ts'

/** Takes marks out of texts and values; gives what stood there when nothing had to be taken out. */
export type Scrub = {
  text: (text: string, isOwn: boolean) => string
  value: (value: unknown, isOwn: boolean) => unknown
}

/** The longest marks go first, so that a part of a name does not spoil the whole of it. */
export function scrubOf(marks: readonly Mark[]): Scrub {
  const patterns = [...marks]
    .sort((a, b) => b.value.length - a.value.length)
    .map((mark) => ({ sure: mark.sure, pattern: exactPattern(mark) }))
  const text = (given: string, isOwn: boolean) =>
    patterns.reduce((left, { sure, pattern }) => (sure || isOwn ? left.replace(pattern, BLANK) : left), given)
  const value = (given: unknown, isOwn: boolean): unknown => {
    if (typeof given === 'string') return text(given, isOwn)
    if (Array.isArray(given)) return given.map((one) => value(one, isOwn))
    if (typeof given !== 'object' || given === null) return given
    return Object.fromEntries(Object.entries(given).map(([key, one]) => [text(key, isOwn), value(one, isOwn)]))
  }
  return { text, value }
}

/** Every text in a value becomes a blank; numbers, times and yes or no stay, so that one still sees that something happened. */
export function blankTexts(value: unknown): unknown {
  if (typeof value === 'string') return /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(value) ? value : BLANK
  if (Array.isArray(value)) return value.map(blankTexts)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, blankTexts(one)]))
}
