import { z } from 'zod'
import * as schema from '../../../kernel/schema.ts'
import { matcherOf } from '../pattern/match.ts'
import type { Field, FieldType, FieldValue } from './field.ts'

/** The value as it is kept, null for none, or the sentence that says what is wrong with it. */
export type Checked = { value: FieldValue | null } | { sentence: string }

/** Characters of a text on one line, and of a long one. */
export const TEXT_MAX = 500
export const LONG_TEXT_MAX = 20_000

/**
 * Looks at one value by itself; whether it is required is a matter of the whole answer.
 * @param before what the record holds now: an option that is retired by now may stay
 */
export function checkValue(field: Field, given: FieldValue | null, before: FieldValue | null = null): Checked {
  if (given === null || given === '' || given === false) return { value: null }
  return checks[field.type](field, given, before)
}

type Check = (field: Field, given: FieldValue, before: FieldValue | null) => Checked

const checks: Readonly<Record<FieldType, Check>> = {
  text: (field, given) => checkText(field, given, schema.line(TEXT_MAX)),
  'long-text': (field, given) => checkText(field, given, schema.text(LONG_TEXT_MAX)),
  number: checkNumber,
  date: checkDate,
  choice: checkChoice,
  'tri-choice': (_field, given) =>
    given === 'yes' || given === 'no' || given === 'unknown'
      ? { value: given }
      : { sentence: 'This is "yes", "no" or "unknown".' },
  checkbox: (_field, given) => (given === true ? { value: true } : { sentence: 'This is true or false.' }),
  file: (_field, given) =>
    typeof given === 'number' && Number.isSafeInteger(given) && given > 0
      ? { value: given }
      : { sentence: 'This is no uploaded file.' },
}

function checkText(field: Field, given: FieldValue, shape: z.ZodType<string>): Checked {
  if (typeof given !== 'string') return { sentence: 'This is a text.' }
  if (given.trim() === '') return { value: null }
  const parsed = shape.safeParse(given)
  if (!parsed.success) return { sentence: parsed.error.issues[0]?.message ?? 'This is a text.' }
  const text = parsed.data
  const length = [...text].length
  if (typeof field.minimum === 'number' && length < field.minimum)
    return { sentence: `This has at least ${field.minimum} characters.` }
  if (typeof field.maximum === 'number' && length > field.maximum)
    return { sentence: `This has at most ${field.maximum} characters.` }
  if (field.pattern !== null && !matcherOf(field.pattern)(text))
    return { sentence: `This does not fit the pattern ${field.pattern}.` }
  return { value: text }
}

function checkNumber({ minimum, maximum }: Field, given: FieldValue): Checked {
  if (typeof given !== 'number' || !Number.isFinite(given)) return { sentence: 'This is a number.' }
  if (typeof minimum === 'number' && given < minimum) return { sentence: `This is ${minimum} or more.` }
  if (typeof maximum === 'number' && given > maximum) return { sentence: `This is ${maximum} or less.` }
  return { value: given }
}

const day = z.iso.date()

function checkDate({ minimum, maximum }: Field, given: FieldValue): Checked {
  if (!day.safeParse(given).success || typeof given !== 'string')
    return { sentence: 'This is not a date, such as 2026-12-01.' }
  if (typeof minimum === 'string' && given < minimum) return { sentence: `This is not before ${minimum}.` }
  if (typeof maximum === 'string' && given > maximum) return { sentence: `This is not after ${maximum}.` }
  return { value: given }
}

function checkChoice({ options }: Field, given: FieldValue, before: FieldValue | null): Checked {
  if (given === before) return { value: given }
  const found = options.find(({ value }) => value === given)
  if (!found) return { sentence: 'This is not one of the values to choose from.' }
  return found.isRetired ? { sentence: 'This value is retired. Choose one that is in use.' } : { value: given }
}
