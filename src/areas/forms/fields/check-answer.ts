import { checkValue } from './check-value.ts'
import type { Field, FieldValue } from './field.ts'

export type Values = ReadonlyMap<string, FieldValue>

export type CheckedAnswer = {
  /** What is kept: of each open field its value, of each retired one what it had. */
  values: Map<string, FieldValue>
  /** Field -> what is wrong with it; nothing is kept unless this is empty. */
  sentences: Map<string, string>
}

/**
 * Looks at a whole answer. A field below a checkbox is open while the box is ticked, and so on upwards; one that is not
 * open is neither required nor kept. Fields that are asked no more keep what they had.
 * @param fields in their order: a checkbox stands before what it opens
 * @param before what the record holds now
 */
export function checkAnswer(
  fields: readonly Field[],
  given: ReadonlyMap<string, FieldValue | null>,
  before: Values,
): CheckedAnswer {
  const asked = fields.filter((field) => !field.isRetired)
  const values = keptOf(fields, before)
  const sentences = new Map<string, string>()
  for (const key of given.keys())
    if (!asked.some((field) => field.key === key)) sentences.set(key, 'This form asks for no such thing.')
  for (const field of asked) {
    if (field.parent !== null && values.get(field.parent) !== true) continue
    const checked = checkValue(field, given.get(field.key) ?? null, before.get(field.key) ?? null)
    if ('sentence' in checked) sentences.set(field.key, checked.sentence)
    else if (checked.value !== null) values.set(field.key, checked.value)
    else if (field.isRequired) sentences.set(field.key, missing(field))
  }
  return { values, sentences }
}

function keptOf(fields: readonly Field[], before: Values): Map<string, FieldValue> {
  const retired = new Set(fields.filter(({ isRetired }) => isRetired).map(({ key }) => key))
  return new Map([...before].filter(([key]) => retired.has(key)))
}

const missing = ({ type }: Field) => (type === 'checkbox' ? 'This has to be ticked.' : 'This has to be filled in.')
