import { invalid } from '../../../kernel/errors.ts'
import type { FieldValue, GivenValues } from './field.ts'

/** The values of an answer as they were sent, by field. */
export const valuesFrom = (given: GivenValues): Map<string, FieldValue | null> =>
  new Map(given.map(({ field, value }) => [field, value]))

/** Field -> sentence, as the paths of an answer: `values.shoe-size`. */
export const atFields = (sentences: ReadonlyMap<string, string>): Record<string, string> =>
  Object.fromEntries([...sentences].map(([key, sentence]) => [`values.${key}`, sentence]))

/** Refuses an answer about which there is anything to say, each sentence at its field. */
export function refuseAnswer(sentences: ReadonlyMap<string, string>): void {
  if (sentences.size > 0) throw invalid(atFields(sentences))
}
