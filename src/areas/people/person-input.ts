import { z } from 'zod'
import { invalid } from '../../kernel/errors.ts'
import * as schema from '../../kernel/schema.ts'
import { normaliseAddress } from './normalise-address.ts'

/** What a person says of themselves, and may always change of themselves (AT-34). */
export const profileFields = {
  name: schema.line(120),
  title: schema.optionalLine(120),
  language: schema.language.nullable(),
  timeZone: schema.timeZone.nullable(),
}

/** What staff write about a person. */
export const staffFields = { notes: schema.text(20_000), alert: schema.optionalLine(500) }

export const phoneNumber = z
  .string()
  .trim()
  .max(40, 'A phone number has at most 40 characters.')
  .regex(/^[+(]?[\d][\d\s()/.,x-]{2,}$/i, 'This is not a phone number.')

/** An address in its stored form. Errors: `invalid` at `field`. */
export function addressFrom(raw: string, field = 'address'): string {
  const address = normaliseAddress(raw)
  if (address === null) throw invalid({ [field]: 'This is not an e-mail address.' })
  return address
}
