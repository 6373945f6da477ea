import { invalid } from '../../kernel/errors.ts'
import * as schema from '../../kernel/schema.ts'

/** From when until when a grant holds; both may be left out. */
export const termInput = { startsAt: schema.when.optional(), endsAt: schema.when.nullable().optional() }

export type Term = { startsAt: Date; endsAt: Date | null }

/** The term of a grant made now. Errors: `invalid` when it would end before it begins, or has ended already. */
export function termFrom(input: { startsAt?: string; endsAt?: string | null }, now: Date): Term {
  const startsAt = input.startsAt === undefined ? now : new Date(input.startsAt)
  const endsAt = input.endsAt === undefined || input.endsAt === null ? null : new Date(input.endsAt)
  if (endsAt && endsAt <= startsAt) throw invalid({ endsAt: 'The end comes after the beginning.' })
  if (endsAt && endsAt <= now) throw invalid({ endsAt: 'The end is in the past.' })
  return { startsAt, endsAt }
}
