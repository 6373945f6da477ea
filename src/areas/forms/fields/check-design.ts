import { patternProblem } from '../pattern/match.ts'
import { checkValue, LONG_TEXT_MAX, TEXT_MAX } from './check-value.ts'
import { type Field, type FieldInput, fieldOf, type FieldType, type Option } from './field.ts'

/** What is wrong with a design: `fields.3.pattern` -> a sentence. */
export type DesignProblems = Record<string, string>

/** Checkboxes within checkboxes; deeper ones nobody finds their way in. */
const DEPTH_MAX = 4

/**
 * Looks at the fields of a form as a whole, in their order: a field stands behind the checkbox that opens it.
 * @param lists the options of the code lists that there are, by id
 */
export function checkDesign(design: readonly FieldInput[], lists: ReadonlyMap<number, Option[]>): DesignProblems {
  const problems: DesignProblems = {}
  const depths = new Map<string, number>()
  for (const [index, input] of design.entries()) {
    const found = { ...placeProblems(input, depths, design), ...ownProblems(input, lists) }
    for (const [name, sentence] of Object.entries(found)) problems[`fields.${index}.${name}`] = sentence
    depths.set(input.key, 1 + (depths.get(input.parent ?? '') ?? 0))
  }
  return problems
}

type Problems = Partial<Record<keyof FieldInput, string>>

function placeProblems(
  { key, parent }: FieldInput,
  depths: ReadonlyMap<string, number>,
  design: readonly FieldInput[],
): Problems {
  if (depths.has(key)) return { key: 'Another field of this form has this key.' }
  if (parent === null) return {}
  const opener = design.find((one) => one.key === parent)
  if (!opener || !depths.has(parent)) return { parent: 'A field stands behind the checkbox that opens it.' }
  if (opener.type !== 'checkbox') return { parent: 'Only a checkbox opens further fields.' }
  return (depths.get(parent) ?? 0) >= DEPTH_MAX ? { parent: `Fields stand ${DEPTH_MAX} deep at most.` } : {}
}

function ownProblems(input: FieldInput, lists: ReadonlyMap<number, Option[]>): Problems {
  const problems: Problems = { ...optionProblems(input, lists), ...boundProblems(input) }
  if (input.pattern !== null) {
    const sentence = input.type === 'text' ? patternProblem(input.pattern) : 'Only a text on one line has a pattern.'
    if (sentence !== null) problems.pattern = sentence
  }
  if (input.default !== null && Object.keys(problems).length === 0) {
    const checked = checkDefault(fieldOf(input, lists))
    if (checked !== null) problems.default = checked
  }
  return problems
}

function checkDefault(field: Field): string | null {
  if (field.type === 'file') return 'A file has no default.'
  const checked = checkValue(field, field.default)
  return 'sentence' in checked ? checked.sentence : null
}

function optionProblems({ type, options, list }: FieldInput, lists: ReadonlyMap<number, Option[]>): Problems {
  if (type !== 'choice') {
    if (options.length > 0) return { options: 'Only a choice has options.' }
    return list === null ? {} : { list: 'Only a choice takes its options from a code list.' }
  }
  if (list !== null && !lists.has(list)) return { list: 'There is no such code list.' }
  if (list !== null && options.length > 0)
    return { options: 'Options come from the code list, or stand here; not both.' }
  if (list === null && options.length === 0) return { options: 'Name at least one option, or choose a code list.' }
  const names = new Set(options.map((name) => name.toLowerCase()))
  return names.size < options.length ? { options: 'Each option stands here once.' } : {}
}

const day = /^\d{4}-\d{2}-\d{2}$/
const isDay = (bound: unknown) => typeof bound === 'string' && day.test(bound) && !Number.isNaN(Date.parse(bound))
const isLength = (most: number) => (bound: unknown) =>
  typeof bound === 'number' && Number.isInteger(bound) && bound >= 0 && bound <= most

/** Which bounds a type takes, and the sentence for others. */
const bounds: Partial<Record<FieldType, { fits: (bound: unknown) => boolean; sentence: string }>> = {
  text: { fits: isLength(TEXT_MAX), sentence: `This is a number of characters, ${TEXT_MAX} at most.` },
  'long-text': { fits: isLength(LONG_TEXT_MAX), sentence: `This is a number of characters, ${LONG_TEXT_MAX} at most.` },
  number: { fits: (bound) => Number.isFinite(bound), sentence: 'This is a number.' },
  date: { fits: isDay, sentence: 'This is a date, such as 2026-12-01.' },
}

function boundProblems({ type, minimum, maximum }: FieldInput): Problems {
  const { fits = () => false, sentence = 'A field of this type has no smallest or largest value.' } = bounds[type] ?? {}
  if (minimum !== null && !fits(minimum)) return { minimum: sentence }
  if (maximum !== null && !fits(maximum)) return { maximum: sentence }
  return minimum !== null && maximum !== null && minimum > maximum
    ? { maximum: 'The largest value is not below the smallest.' }
    : {}
}
