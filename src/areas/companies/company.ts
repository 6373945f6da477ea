import { z } from 'zod'
import * as schema from '../../kernel/schema.ts'

export const companyKind = z.enum(['corporation', 'subsidiary', 'department', 'office', 'vendor'])

/** A phone number as it is dialled; extensions and spaces stay as they were typed. */
const phone = z
  .string()
  .trim()
  .max(40, 'This has at most 40 characters.')
  .regex(/^\+?[\d\s()./-]{3,}(\s*(x|ext\.?|-)\s*\d{1,6})?$/i, 'This is not a phone number.')

/** What can be written of a company itself; its place, domains, sites and contacts have operations of their own. */
export const companyFields = {
  name: schema.line(120),
  kind: companyKind,
  isVendor: schema.flag,
  website: schema.webAddress.nullable(),
  email: schema.emailAddress.nullable(),
  phone: phone.nullable(),
  address: schema.text(500),
  /** What its own people may read too. */
  details: schema.text(20_000),
  /** For staff only. */
  notes: schema.text(20_000),
}
